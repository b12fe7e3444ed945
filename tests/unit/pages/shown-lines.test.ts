import { describe, expect, it } from 'vitest';
import { resolveTypes } from '@/domain/relationship-types';
import { matchingLines, sortedLines } from '@/pages/dashboard/people/shown-lines';
import { fold } from '@/domain/display-name';
import { parseQuery } from '@/search/query';
import type { PersonLine } from '@/storage/queries/person-line';

const today = '2026-03-04';
const types = resolveTypes([]);

function line(name: string, fields: Partial<PersonLine> = {}): PersonLine {
  return {
    id: name,
    name,
    foldedName: fold(name),
    headline: null,
    company: null,
    typeIds: [],
    tags: [],
    rhythmDays: null,
    lastContactOn: null,
    nextDueOn: null,
    standing: 'none',
    ring: { progress: null, state: 'none' },
    touchedAt: '2026-01-01T00:00:00.000Z',
    linked: false,
    ...fields,
  };
}

const names = (lines: readonly PersonLine[]) => lines.map(({ name }) => name);
const found = (lines: PersonLine[], text: string) =>
  names(matchingLines(lines, parseQuery(text), { types, today }));

describe('the order of the list', () => {
  it('is by name without accents or case, who has none at the end', () => {
    const lines = [line(''), line('zoe'), line('Élodie'), line('ada')];
    expect(names(sortedLines(lines, 'name'))).toEqual(['ada', 'Élodie', 'zoe', '']);
  });

  it('puts who has no such day last, whichever way it goes, and equal ones by name', () => {
    const on = '2026-02-01';
    const lines = [
      line('D'),
      line('C', { lastContactOn: on, nextDueOn: '2026-03-09' }),
      line('B', { lastContactOn: '2026-03-01', nextDueOn: '2026-03-20' }),
      line('A', { lastContactOn: on }),
    ];
    expect(names(sortedLines(lines, 'lastContact'))).toEqual(['B', 'A', 'C', 'D']);
    expect(names(sortedLines(lines, 'nextDue'))).toEqual(['C', 'B', 'A', 'D']);
  });
});

describe('whom the list shows', () => {
  const lines = [
    line('Ana García', { company: 'Acme', headline: 'Head of Growth', tags: ['Oslo trip'] }),
    line('王伟', { typeIds: ['mentor'] }),
    line('Bob O’Neill', { standing: 'archived' }),
  ];

  it('is everybody but who was archived, unless they are asked for', () => {
    expect(found(lines, '')).toEqual(['Ana García', '王伟']);
    expect(found(lines, 'standing:archived')).toEqual(['Bob O’Neill']);
    expect(found(lines, 'oneill')).toEqual(['Bob O’Neill']);
    expect(found(lines, 'type:mentor')).toEqual(['王伟']);
  });

  it('is who has a beginning of every word in name, headline, company or tags', () => {
    expect(found(lines, 'garcia gro')).toEqual(['Ana García']);
    expect(found(lines, 'oslo acm')).toEqual(['Ana García']);
    expect(found(lines, 'rowth')).toEqual([]);
    expect(found(lines, '伟')).toEqual(['王伟']);
  });
});
