/**
 * The addresses of the dashboard: `#/people?q=tag:rust`, `#/person/<id>`, `#/backup` (also `#backup`,
 * as it stood in older links). What a view shows stands in its address, so the back button, a reload
 * and a bookmark lead to it again; but what is typed does not (usePrivateField of use-route.ts).
 */
import { dashboardSections, type DashboardSection } from '@/platform/pages';

export type Route = {
  /** What follows the `?`: filters, sort order, the month of the calendar. */
  query: URLSearchParams;
} & ({ view: DashboardSection } | { view: 'person'; personId: string });

/** What a hash names, with or without its `#` and `/`; the first section when it names nothing. */
export function routeOf(hash: string): Route {
  const [path, search] = splitOnce(hash.replace(/^#?\/?/u, ''));
  const query = new URLSearchParams(search);
  const [head, rest] = path.split('/');
  if (head === 'person' && rest) return { view: 'person', personId: decoded(rest), query };
  const view = dashboardSections.find((section) => section === head);
  return { view: view ?? dashboardSections[0], query };
}

/** The address of a section. */
export function sectionAddress(section: DashboardSection): string {
  return `#/${section}`;
}

/** The address of somebody's page. */
export function personAddress(personId: string): string {
  return `#/person/${encodeURIComponent(personId)}`;
}

/** The address of the list of people, filtered by a query of src/search/query.ts. */
export function peopleAddress(query: string): string {
  return addressWith('people', new URLSearchParams(query === '' ? [] : [['q', query]]));
}

/** The address of a section with what follows the `?`. */
export function addressWith(section: DashboardSection, query: URLSearchParams): string {
  const search = query.toString();
  return search === '' ? sectionAddress(section) : `${sectionAddress(section)}?${search}`;
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf('?');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** A broken escape is taken as it stands: nobody has such an id, and the page says so. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
