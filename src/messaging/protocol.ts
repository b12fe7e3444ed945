/**
 * The types of every message, free of zod so that the content script can use them.
 * src/messaging/routes.ts has the schemas and who may call; the two are held together by types.
 */
import type { AnnotationView, MarksView } from '@/domain/annotation-view';
import type { CommandName, CommandReply, Outcome } from '@/domain/commands';
import type { ExportPlan } from '@/domain/export-schedule';
import type { ProfileKey } from '@/domain/profile-key';

/** What the content script saw on the page it runs on. Strings are trimmed and at most 500 long. */
export type Sighting = {
  /** The whole address of the page. */
  url: string;
  /** Keys the page itself gave (member ids); the address's key is worked out by the background. */
  pageKeys: ProfileKey[];
  name: string | null;
  headline: string | null;
  company: string | null;
  /** The user's own profile. */
  own: boolean;
};

/** Keys of one row's link: the address's first, then what else the link says of who it is. */
export type MarkedRow = readonly ProfileKey[];

/** Messages to the background: request and reply of each route. */
export type Routes = {
  /** content: this profile is shown; what shall be drawn? */
  'profile.shown': { request: Sighting; reply: AnnotationView };
  /** content: the annotation's control was clicked. First thing in the listener, for the gesture. */
  'panel.open': { request: null; reply: null };
  /** content: the annotation was folded or unfolded. */
  'annotation.collapse': { request: { collapsed: boolean }; reply: null };
  /** content: these people are linked to in the rows on screen; which of them get a mark? */
  'marks.seen': { request: { rows: MarkedRow[] }; reply: MarksView };
  /** page: run a command of src/domain/commands.ts. */
  command: {
    request: { commandId: string; name: CommandName; input: unknown };
    reply: CommandReply;
  };
  /** page: bulk work was done; derive alarms, badge and annotations anew. */
  'data.changed': { request: null; reply: null };
  /** page: save backups by itself, this often; null: no more. */
  'export.schedule': { request: ExportPlan | null; reply: null };
  /** page: a surface of ours was opened (fresh start counts days without one). */
  'surface.opened': { request: null; reply: null };
};
export type RouteName = keyof Routes;

/** Messages from the background or a page to the content script of a tab. */
export type ContentRoutes = {
  /** Something changed that may concern what is drawn: ask again. Carries nothing. */
  'annotation.refresh': { request: null; reply: null };
  /** What do you see? Asked by the panel and the popup for a name to keep. */
  'page.read': { request: null; reply: Sighting | null };
};
export type ContentRouteName = keyof ContentRoutes;

export type Message = { to: 'background'; route: RouteName; request: unknown };
export type ContentMessage = { to: 'content'; route: ContentRouteName; request: unknown };
export type Reply<Name extends RouteName> = Outcome<Routes[Name]['reply']>;
