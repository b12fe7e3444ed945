/** What notifications say. */
import { isConfidential } from '@/domain/confidentiality';
import { displayName } from '@/domain/display-name';
import type { DueItem } from '@/domain/due-item';
import type { FollowUp, Person } from '@/domain/schema/records';
import type { Notice } from '@/platform/notifications';
import { type Translate, translate } from '@/words/translate';

type People = ReadonlyMap<string, Person>;
type Discretion = { hideNames: boolean };

/** Most names in one digest; the rest are counted. */
const mostNames = 3;

const digestNotice = 'digest';

/** One digest a day, in the place of yesterday's. */
export function announceDigest(
  items: DueItem[],
  people: People,
  { hideNames }: Discretion,
  t: Translate = translate,
): Notice {
  const title = t('reminders.digest', items.length);
  if (hideNames) return { id: digestNotice, title, message: t('reminders.openToSee') };
  const named = items.filter(({ personId }) => mayBeNamed(personId, people));
  if (named.length === 0) return { id: digestNotice, title, message: t('reminders.openToSee') };
  const names = named.slice(0, mostNames).map((item) => nameOf(item.personId, people, t));
  const others = items.length - names.length;
  if (others > 0) names.push(t('reminders.others', others));
  const message = new Intl.ListFormat(t('words.language'), { type: 'conjunction' }).format(names);
  return { id: digestNotice, title, message };
}

/** A follow-up whose time of day has come. */
export function announceTimed(
  followUp: FollowUp,
  people: People,
  { hideNames }: Discretion,
  t: Translate = translate,
): Notice {
  const id = `followUp:${followUp.id}`;
  if (hideNames || !mayBeNamed(followUp.personId, people)) {
    return { id, title: t('reminders.timed'), message: t('reminders.openToSee') };
  }
  return {
    id,
    title: nameOf(followUp.personId, people, t),
    message: followUp.text || t('reminders.timed'),
  };
}

/** Somebody confidential is counted, and no more; so is whoever was not read: they may be it. */
function mayBeNamed(personId: string, people: People): boolean {
  const person = people.get(personId);
  return person !== undefined && !isConfidential(person);
}

function nameOf(personId: string, people: People, t: Translate): string {
  const person = people.get(personId);
  return person ? displayName(person, t('reminders.somebody')) : t('reminders.somebody');
}
