/**
 * People found from the address bar. Others may see it: it says names, roles and where something was
 * found, never what was written.
 */
import { isConfidential } from '@/domain/confidentiality';
import { displayName } from '@/domain/display-name';
import { primaryRelationship } from '@/domain/rhythm';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { DashboardRoute } from '@/platform/pages';
import type { LinePart, OmniboxAnswer, OmniboxLine } from '@/platform/omnibox';
import { search, type SearchHit, type SearchOptions } from '@/storage/queries/search';
import { isScreenCovered } from '@/storage/queries/screen-cover';
import { readTypes } from '@/storage/queries/settings';
import { roleWords } from '@/words/role-words';
import { type Translate, translate } from '@/words/translate';
import { type Background, storeContext } from './context';
import { openSafely } from './open-safely';

/** As many lines as browsers show. */
const shown = 6;

/** Stands behind a name, so that of two people with one name the one chosen is opened. */
const idLength = 8;

/** What the address bar shows while nothing is asked. */
export function omniboxHint(t: Translate = translate): LinePart[] {
  return [{ text: t('omnibox.hint'), as: 'dim' }];
}

/** What the address bar shows for a text. Rejects when the database does. */
export async function omniboxAnswer(
  { db, outside }: Background,
  text: string,
  t: Translate = translate,
): Promise<OmniboxAnswer> {
  const asked = text.trim();
  const opened = await openSafely(db, outside);
  if (asked === '' || !opened.ok || (await isScreenCovered(db))) {
    return { first: omniboxHint(t), others: [] };
  }
  const types = await readTypes(db);
  const { today } = storeContext(outside);
  const hits = await openHits(db, asked, { today, types, limit: shown });
  const [best, ...others] = hits.map((hit) => lineOf(hit, types, today, t));
  const nobody: LinePart[] = [{ text: t('omnibox.nobody', { query: asked }), as: 'dim' }];
  return { first: best?.parts ?? nobody, others };
}

/** Where what was entered leads: to the person chosen, else the best one found, else all people. */
export async function omniboxRoute(
  { db, outside }: Background,
  text: string,
): Promise<DashboardRoute> {
  const asked = text.trim();
  const [, chosen] = new RegExp(`#([0-9a-f]{${idLength}})$`, 'u').exec(asked) ?? [];
  if (asked === '' || !(await openSafely(db, outside)).ok) return 'people';
  if (chosen !== undefined) {
    // Sample ids all begin alike: then the name says which one.
    const people = await db.people.where(':id').startsWith(chosen).toArray();
    const person =
      people.find((each) => asked.startsWith(`${displayName(each, '')} #`)) ?? people[0];
    if (person) return `person/${person.id}`;
  }
  const { today } = storeContext(outside);
  const [best] = await openHits(db, asked, { today, types: await readTypes(db), limit: shown });
  return best ? `person/${best.person.id}` : `people?${new URLSearchParams({ q: asked })}`;
}

/** Of somebody confidential the address bar knows nothing. */
async function openHits(
  db: Background['db'],
  asked: string,
  options: SearchOptions,
): Promise<SearchHit[]> {
  const { hits } = await search(db, asked, { ...options, leavesOut: isConfidential });
  return hits.filter(({ covered }) => !covered);
}

function lineOf(
  hit: SearchHit,
  types: RelationshipTypes,
  today: string,
  t: Translate,
): OmniboxLine {
  const { person } = hit;
  const name = displayName(person, t('ui.somebody'));
  const role = primaryRelationship(person, today);
  const facts = [
    role === null ? null : roleWords(role.typeId, types, t),
    person.headline ?? person.seen?.headline,
    person.company ?? person.seen?.company,
    whyWords(hit.where, t),
  ].filter((fact) => fact !== null && fact !== undefined && fact !== '');
  return {
    content: `${name} #${person.id.slice(0, idLength)}`,
    parts: [
      ...nameParts(name, hit.nameRanges),
      ...(facts.length === 0 ? [] : [{ text: ` · ${facts.join(' · ')}`, as: 'dim' } as const]),
    ],
  };
}

function nameParts(name: string, ranges: SearchHit['nameRanges']): LinePart[] {
  const parts = ranges.flatMap(([from, to], at): LinePart[] => [
    { text: name.slice(ranges[at - 1]?.[1] ?? 0, from) },
    { text: name.slice(from, to), as: 'match' },
  ]);
  return [...parts, { text: name.slice(ranges.at(-1)?.[1] ?? 0) }].filter(
    ({ text }) => text !== '',
  );
}

function whyWords(where: SearchHit['where'], t: Translate): string | null {
  switch (where) {
    case 'note':
      return t('omnibox.inNote');
    case 'interaction':
      return t('omnibox.inTalk');
    case 'howMet':
      return t('omnibox.inHowMet');
    default:
      return null;
  }
}
