import { isConfidential } from '@/domain/confidentiality';
import { keysFromAddress } from '@/domain/profile-key';
import type { AnnotationView } from '@/domain/annotation-view';
import type { Outcome } from '@/domain/commands';
import { originOf, refuse, type Handlers } from '@/messaging/dispatch';
import type { Sighting } from '@/messaging/protocol';
import type { PersonRow } from '@/storage/database';
import { observeProfile } from '@/storage/observe';
import { type KeyMatch, personByKeys } from '@/storage/queries/person-by-keys';
import { readDossier } from '@/storage/queries/person-page';
import { isScreenCovered } from '@/storage/queries/screen-cover';
import { readSettings, readTypes } from '@/storage/queries/settings';
import { annotationOf, lossView, nothing, questionView, trashView } from '../annotation-view';
import { storeContext, withDatabase, type Background } from '../context';

/**
 * A profile is on screen: keeps what it says about somebody who is kept, and answers what to draw.
 * Looking at somebody who is not kept stores nothing.
 */
export function profileShownHandler(background: Background): Handlers['profile.shown'] {
  return (sighting, sender) => {
    // The address is the page's claim; the browser vouches for its origin.
    if (URL.parse(sighting.url)?.origin !== originOf(sender)) {
      return Promise.resolve(refuse('invalid', 'The address is not of this page.'));
    }
    return unlessLost(
      sighting,
      background,
      withDatabase(background, async () => ({
        ok: true,
        value: await viewOf(sighting, background),
      })),
    );
  };
}

/** On a profile, too, one is told that something has to be chosen first. */
async function unlessLost(
  { own }: Sighting,
  background: Background,
  answer: Promise<Outcome<AnnotationView>>,
): Promise<Outcome<AnnotationView>> {
  const outcome = await answer;
  if (outcome.ok || outcome.error.code !== 'lost') return outcome;
  return { ok: true, value: own || !(await mayDraw(background)) ? nothing : lossView() };
}

/** Settings that went with the rest may have said off-page mode. */
async function mayDraw({ db, outside }: Background): Promise<boolean> {
  const [row, { loss }] = await Promise.all([db.settings.get('settings'), outside.canary.read()]);
  if (row) return row.display === 'onPage';
  return loss?.known.counts.settings === 0;
}

async function viewOf(sighting: Sighting, background: Background): Promise<AnnotationView> {
  const { db, outside } = background;
  const { url, pageKeys, name, headline, company } = sighting;
  const [address] = keysFromAddress(url);
  if (sighting.own || address === undefined) return nothing;

  const keys = [...new Set([address, ...pageKeys])];
  const context = storeContext(outside);
  const changed = await observeProfile(db, { keys, name, headline, company }, context);
  if (changed) void background.wake();

  // Side by side: somebody waits for the card, and each answer is mostly spent on its way.
  const [settings, covered, match] = await Promise.all([
    readSettings(db),
    isScreenCovered(db),
    personByKeys(db, keys),
  ]);
  // Also for nobody: who looks at the screen would see where the sign is missing.
  if (settings.display === 'offPage' || covered) return nothing;
  // The page is told no more of somebody confidential than of somebody unknown.
  if (mentionsOf(match).some(isConfidential)) return { show: 'add' };
  if (match.is === 'question') return questionView();
  if (match.is === 'nobody') return { show: 'add' };
  if (match.inTrash) return trashView();
  const [dossier, types] = await Promise.all([readDossier(db, match.person.id), readTypes(db)]);
  if (!dossier) return { show: 'add' };
  return annotationOf({
    dossier,
    quote: match.person.quote,
    types,
    today: context.today,
    collapsed: settings.annotationCollapsed,
  });
}

/** Everybody kept whom these keys may mean. */
function mentionsOf(match: KeyMatch): PersonRow[] {
  switch (match.is) {
    case 'nobody':
      return [];
    case 'person':
      return [match.person];
    case 'question':
      return [match.byAddress, ...(match.byMember ? [match.byMember] : [])];
  }
}
