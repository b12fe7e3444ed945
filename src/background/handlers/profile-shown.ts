import { keysFromAddress } from '@/domain/profile-key';
import type { AnnotationView } from '@/domain/annotation-view';
import { originOf, refuse, type Handlers } from '@/messaging/dispatch';
import type { Sighting } from '@/messaging/protocol';
import { observeProfile } from '@/storage/observe';
import { personByKeys } from '@/storage/queries/person-by-keys';
import { readDossier } from '@/storage/queries/person-page';
import { readSettings, readTypes } from '@/storage/queries/settings';
import { annotationOf, nothing, questionView, trashView } from '../annotation-view';
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
    return withDatabase(background, async () => ({
      ok: true,
      value: await viewOf(sighting, background),
    }));
  };
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
  const [settings, match] = await Promise.all([readSettings(db), personByKeys(db, keys)]);
  if (settings.display === 'offPage') return nothing;
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
