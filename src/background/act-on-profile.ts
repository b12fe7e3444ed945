/**
 * What can be done about somebody from outside our own pages: by the menu on a link to their profile
 * or on the profile itself, and by a key while it is shown. Whoever is not kept yet comes into being
 * with it. An address that is nobody's does nothing at all: any page can have such a link.
 */
import { isConfidential } from '@/domain/confidentiality';
import { addDays, type Day } from '@/domain/day';
import type { CommandInput, ErrorCode } from '@/domain/commands';
import { displayName } from '@/domain/display-name';
import { nameFromLink } from '@/domain/link-name';
import { keysFromAddress, type ProfileKey } from '@/domain/profile-key';
import { shortDay } from '@/words/days';
import { type Translate, translate } from '@/words/translate';
import { storeContext, type Background } from './context';
import { doCommand } from './do-command';
import { type Feedback, sayQuietly } from './quiet-feedback';

/** A profile, as a link or a page of LinkedIn named it. */
export type ProfileNamed = {
  address: string;
  /** Null when the browser does not tell it. */
  linkText: string | null;
  /** The tab shows this very profile, and can be asked about it. */
  onPage: boolean;
  tabId: number;
};

export const followUpSpans = ['week', 'month'] as const;
export type FollowUpSpan = (typeof followUpSpans)[number];

/** The day that is a week or a month from `today`; a month ends with its last day. */
export function followUpDay(span: FollowUpSpan, today: Day): Day {
  if (span === 'week') return addDays(today, 7);
  return Temporal.PlainDate.from(today).add({ months: 1 }).toString();
}

/** Plans a follow-up about somebody, and says so. */
export async function followUpIn(
  span: FollowUpSpan,
  profile: ProfileNamed,
  background: Background,
  t: Translate = translate,
): Promise<void> {
  const who = await whoIs(profile, background);
  if (who === null) return;
  const { newId } = background.outside;
  const dueOn = followUpDay(span, storeContext(background.outside).today);
  const outcome = await doCommand(background, {
    commandId: newId(),
    name: 'followUp.write',
    input: {
      who,
      followUpId: newId(),
      baseRevision: 0,
      text: t('person.next.getBack'),
      dueOn,
      at: null,
      repeat: null,
    } satisfies CommandInput<'followUp.write'>,
  });
  const done = t('elsewhere.followUp', { day: shortDay(dueOn, t) });
  await say(
    outcome.ok ? { done, about: outcome.value.personId } : outcome.error,
    profile,
    background,
    t,
  );
}

/** Logs that you talked today with somebody, and says so. */
export async function talkedToday(
  profile: ProfileNamed,
  background: Background,
  t: Translate = translate,
): Promise<void> {
  const who = await whoIs(profile, background);
  if (who === null) return;
  const { newId } = background.outside;
  const outcome = await doCommand(background, {
    commandId: newId(),
    name: 'interaction.talkedToday',
    input: { who, interactionId: newId() } satisfies CommandInput<'interaction.talkedToday'>,
  });
  const done = t('elsewhere.talkedToday');
  await say(
    outcome.ok ? { done, about: outcome.value.personId } : outcome.error,
    profile,
    background,
    t,
  );
}

/** How a command names them; null for nobody, and for yourself. */
async function whoIs(
  { address, linkText, onPage, tabId }: ProfileNamed,
  { outside }: Background,
): Promise<CommandInput<'person.add'>['who'] | null> {
  const [key] = keysFromAddress(address);
  if (key === undefined) return null;
  const said = onPage ? await outside.readTab(tabId) : null;
  // The page may have gone on to somebody else.
  const sighting = said && keysFromAddress(said.url)[0] === key ? said : null;
  if (sighting?.own === true) return null;
  const name = sighting ? sighting.name : nameIn(linkText, key);
  const { headline = null, company = null, pageKeys = [] } = sighting ?? {};
  const isSeen = name !== null || headline !== null || company !== null;
  const on = storeContext(outside).today;
  return {
    personId: outside.newId(),
    create: {
      name: null,
      keys: [key, ...pageKeys],
      seen: isSeen ? { name, headline, company, on } : null,
    },
  };
}

function nameIn(linkText: string | null, key: ProfileKey): string | null {
  return linkText === null ? null : nameFromLink(linkText, key);
}

async function say(
  what: { done: string; about: string | null } | { code: ErrorCode },
  { tabId }: ProfileNamed,
  background: Background,
  t: Translate,
): Promise<void> {
  if ('code' in what) {
    // Somebody in the trash, or an address that may be another's by now: only the panel can ask.
    const words = what.code === 'keyTaken' ? 'elsewhere.askPanel' : 'elsewhere.failed';
    await sayQuietly({ done: t(words), name: null, failed: true }, tabId, background);
    return;
  }
  const person = what.about === null ? undefined : await background.db.people.get(what.about);
  const named = person !== undefined && !isConfidential(person);
  const name = named ? displayName(person, t('reminders.somebody')) : null;
  const feedback: Feedback = { done: what.done, name, failed: false };
  await sayQuietly(feedback, tabId, background);
}
