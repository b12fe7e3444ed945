/** What the palette offers for a text: people, then pages and actions. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { type RelationshipTypes, resolveTypes } from '@/domain/relationship-types';
import type { DashboardRoute } from '@/platform/pages';
import { database } from '@/storage/open';
import { hitWithoutWords, recentPeople, type SearchHit } from '@/storage/queries/search';
import { readTypes } from '@/storage/queries/settings';
import { useSearch } from '../search/use-search';
import { useLive } from '../use-live';
import { commandsFor, type PaletteCommand } from './commands';

export type Choice = { key: string } & (
  | { is: 'person'; hit: SearchHit }
  | { is: 'command'; command: PaletteCommand }
  | { is: 'all'; route: DashboardRoute; text: string }
);
export type ChoiceGroup = { title: string; choices: Choice[] };

type PaletteChoices = {
  /** Without empty ones. */
  groups: ChoiceGroup[];
  types: RelationshipTypes;
  /** They are for what is typed now. */
  isAnswered: boolean;
  complete: boolean;
};

const most = { found: 8, recent: 5 };

export function usePaletteChoices(text: string, today: Day): PaletteChoices {
  const asked = text.trim();
  const found = useSearch(asked, today, most.found);
  const recent = useLive(() => recentPeople(database, most.recent), []);
  const types = useLive(() => readTypes(database), []) ?? builtIn;
  const hits = asked === '' ? (recent ?? []).map(hitWithoutWords) : (found?.hits ?? []);
  const { pages, actions } = commandsFor(asked);
  const people: Choice[] = hits.map((hit) => ({ key: hit.person.id, is: 'person', hit }));
  if (hits.length === most.found) {
    const route: DashboardRoute = `people?${new URLSearchParams({ q: asked })}`;
    people.push({ key: 'all', is: 'all', route, text: asked });
  }
  const groups = [
    { title: i18n.t('palette.people'), choices: people },
    { title: i18n.t('palette.actions'), choices: actions.map(asChoice) },
    { title: i18n.t('palette.pages'), choices: pages.map(asChoice) },
  ];
  return {
    groups: groups.filter(({ choices }) => choices.length > 0),
    types,
    isAnswered: found?.text === asked,
    complete: asked === '' || (found?.complete ?? true),
  };
}

const builtIn = resolveTypes([]);

function asChoice(command: PaletteCommand): Choice {
  return { key: command.id, is: 'command', command };
}
