import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFilterOf, withValue } from '@/search/completion';
import { type FilterFacts, passesFilters } from '@/search/filter';
import { filterFields, parseQuery, printQuery } from '@/search/query';
import { types } from '../../integration/search/support';

describe('reading a question', () => {
  it.each([
    ['ada lovelace', ['ada', 'lovelace'], []],
    ['  ada   ', ['ada'], []],
    ['tag:chess ada', ['ada'], [{ field: 'tag', value: 'chess' }]],
    ['company:"Blue Harbour"', [], [{ field: 'company', value: 'Blue Harbour' }]],
    ['company:"Blue Har', [], [{ field: 'company', value: 'Blue Har' }]],
    ['"Ada Lovelace"', ['Ada', 'Lovelace'], []],
    ['DUE:Late', [], [{ field: 'due', value: 'late' }]],
    ['standing:inrhythm', [], [{ field: 'standing', value: 'inRhythm' }]],
    ['rhythm:<=14', [], [{ field: 'rhythm', value: '<=14' }]],
    ['tag:', [], []],
    ['due:someday', ['due:someday'], []],
    ['colour:blue', ['colour:blue'], []],
    ['12:30', ['12:30'], []],
    ['https://a.example', ['https://a.example'], []],
  ])('%s', (text, words, filters) => {
    expect(parseQuery(text)).toEqual({ words, filters });
  });

  it('prints what it reads so that it is read the same', () => {
    const text = fc.array(
      fc.oneof(
        fc.constantFrom(
          'ada',
          'tag:chess',
          'tag:"old friends"',
          'due:late',
          'x:y',
          '"a b"',
          'tag:',
          '"',
        ),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const query = parseQuery(parts.join(' '));
        expect(parseQuery(printQuery(query))).toEqual(query);
      }),
    );
  });
});

describe('a filter being typed', () => {
  it.each([
    ['tag:', '', 'tag', ''],
    ['ada tag:ch', 'ada ', 'tag', 'ch'],
    ['company:"Blue Har', '', 'company', 'Blue Har'],
    ['due:', '', 'due', ''],
  ])('%s', (text, before, field, value) => {
    expect(openFilterOf(text)).toEqual({ before, field, value });
  });

  it.each(['', 'ada', 'tag', 'tag:chess ', 'colour:', 'xtag:'])('is not in "%s"', (text) => {
    expect(openFilterOf(text)).toBeNull();
  });

  it('becomes the one chosen, in quotes when it has spaces', () => {
    const open = openFilterOf('ada tag:ol');
    expect(open && withValue(open, 'old friends')).toBe('ada tag:"old friends" ');
  });
});

const today = '2026-03-04';
const somebody: FilterFacts = {
  company: 'Blue Harbour GmbH',
  tags: ['Chess', 'Old friends'],
  typeIds: ['directReport'],
  rhythmDays: 30,
  lastContactOn: '2026-02-02',
  nextDueOn: '2026-03-04',
  standing: 'due',
};

describe('filters', () => {
  it.each([
    ['tag:chess', true],
    ['tag:ches', false],
    ['tag:chess tag:"old friends"', true],
    ['tag:chess tag:go', false],
    ['company:harb', true],
    ['company:"gmbh blue"', true],
    ['company:acme', false],
    ['type:directReport', true],
    ['type:"direct report"', true],
    ['type:mentor type:directreport', true],
    ['due:today', true],
    ['due:week', true],
    ['due:late', false],
    ['due:none', false],
    ['due:late due:today', true],
    ['met:month', true],
    ['met:over-year', false],
    ['met:never', false],
    ['standing:due', true],
    ['standing:none', false],
    ['rhythm:<=30', true],
    ['rhythm:>30', false],
    ['rhythm:30', true],
    ['rhythm:none', false],
  ])('%s', (text, passes) => {
    expect(passesFilters(parseQuery(text).filters, { types, today })(somebody)).toBe(passes);
  });

  it.each([
    ['2026-02-02', 'month'],
    ['2026-02-01', 'quarter'],
    ['2025-12-03', 'quarter'],
    ['2025-12-02', 'year'],
    ['2025-03-04', 'year'],
    ['2025-03-03', 'over-year'],
    [null, 'never'],
  ])('count last contact on %s as %s', (lastContactOn, value) => {
    const first = ['month', 'quarter', 'year', 'over-year', 'never'].find((each) =>
      passesFilters([{ field: 'met', value: each }], { types, today })({
        ...somebody,
        lastContactOn,
      }),
    );
    expect(first).toBe(value);
  });

  it('let everybody through when there are none', () => {
    expect(passesFilters([], { types, today })(somebody)).toBe(true);
    expect(filterFields).toHaveLength(7);
  });
});
