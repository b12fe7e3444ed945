/** What may be saved while names and notes are covered: nothing in the place of what is covered. */
import { expect, it } from 'vitest';
import { overwritesWords } from '@/pages/screen-cover/overwrites';

const personId = crypto.randomUUID();
const who = { personId };
const note = (baseRevision: number) => {
  const of = { who, noteId: crypto.randomUUID(), text: '', on: '2026-03-04', pinned: false };
  return overwritesWords('note.write', { ...of, baseRevision });
};

it('a new note covers nothing up; one that was there is written over, from its first version', () => {
  expect([0, 1, 2, 30].map(note)).toEqual([false, true, true, true]);
});

it.each([{ name: '' }, { headline: '' }, { company: '' }, { howMet: '' }])(
  '%j is written over',
  (fields) => {
    expect(overwritesWords('person.change', { who, fields })).toBe(true);
  },
);

it('tags are written over, also one by one, and a rhythm is not', () => {
  expect(overwritesWords('person.change', { who, fields: { tags: [] } })).toBe(true);
  expect(overwritesWords('person.changeTags', { who, add: [], remove: [] })).toBe(true);
  expect(overwritesWords('person.change', { who, fields: { rhythmDays: 30 } })).toBe(false);
  expect(overwritesWords('person.pause', { personId, paused: true })).toBe(false);
});
