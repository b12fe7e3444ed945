import { describe, expect, it } from 'vitest';
import { addressWith, peopleAddress, personAddress, routeOf } from '@/pages/dashboard/routes';

/** The view with its person, and the fields of the query. */
function read(hash: string): unknown[] {
  const route = routeOf(hash);
  const fields = Object.fromEntries(route.query);
  return route.view === 'person' ? [route.view, route.personId, fields] : [route.view, fields];
}

describe('the addresses of the dashboard', () => {
  it('name a section, with or without the slash', () => {
    expect(read('#/backup')).toEqual(['backup', {}]);
    expect(read('#backup')).toEqual(['backup', {}]);
    expect(read('/backup')).toEqual(['backup', {}]);
  });

  it('lead to the people when they name nothing, or nothing there is', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/person', '#/person/']) {
      expect(read(hash)[0], hash).toBe('people');
    }
  });

  it('carry a query for the list of people, whatever is typed in it', () => {
    const typed = 'tag:"a & b" 100% #1 ? ω';
    expect(read(peopleAddress(typed))).toEqual(['people', { q: typed }]);
    expect(peopleAddress('')).toBe('#/people');
  });

  it('name a person by any id', () => {
    for (const id of ['2f4c', 'a/b?c#d', 'ü %']) {
      expect(read(personAddress(id))).toEqual(['person', id, {}]);
    }
    expect(read('#/person/%')).toEqual(['person', '%', {}]);
  });

  it('keep what a section shows', () => {
    const address = addressWith('calendar', new URLSearchParams({ day: '2026-03-04' }));
    expect(address).toBe('#/calendar?day=2026-03-04');
    expect(read(address)).toEqual(['calendar', { day: '2026-03-04' }]);
  });
});
