import { describe, expect, it } from 'vitest';
import { reasonSentence, sinceTalked } from '@/words/reason-sentence';
import { english } from './english';

const today = '2026-11-23';
const sourceId = '00000000-0000-4000-8000-000000000001';

const promise = {
  kind: 'promise',
  sourceId,
  day: today,
  owedBy: 'me',
  text: 'the hiring plan',
  promisedOn: '2026-11-02',
} as const;
const followUp = {
  kind: 'followUp',
  sourceId,
  day: today,
  text: 'Ask how the launch went',
  at: null,
  repeating: false,
} as const;
const birthday = {
  kind: 'importantDate',
  sourceId,
  day: '2026-11-24',
  dateKind: 'birthday',
  label: '',
  years: null,
} as const;
const rhythm = {
  kind: 'rhythm',
  sourceId,
  day: '2026-11-11',
  rhythmDays: 30,
  daysLate: 12,
  never: false,
} as const;
const change = {
  kind: 'change',
  sourceId,
  day: '2026-11-11',
  field: 'headline',
  before: 'Director',
  after: 'VP',
  talkedBefore: true,
} as const;
const dormant = {
  kind: 'dormant',
  sourceId,
  day: '2024-10-01',
  contactDays: 7,
  closedChapter: false,
} as const;

describe('reasons are sentences', () => {
  it.each([
    [promise, 'You promised the hiring plan'],
    [{ ...promise, text: 'Send the hiring plan' }, 'You promised: Send the hiring plan'],
    [{ ...promise, text: ' ' }, 'You promised something'],
    [{ ...promise, day: '2026-11-20' }, 'You promised the hiring plan · due 3 days ago'],
    [{ ...promise, owedBy: 'them', text: 'an introduction' }, 'They promised an introduction'],
    [followUp, 'Ask how the launch went'],
    [{ ...followUp, at: '14:00' }, 'Ask how the launch went, 14:00'],
    [{ ...followUp, day: '2026-11-22' }, 'Ask how the launch went · due yesterday'],
    [{ ...followUp, text: '' }, 'Follow up'],
    [{ ...followUp, text: 'Cost {time} $1 | and so on' }, 'Cost {time} $1 | and so on'],
    [birthday, 'Birthday tomorrow'],
    [{ ...birthday, day: today, years: 40 }, 'Birthday today · turning 40'],
    [{ ...birthday, day: '2026-11-27' }, 'Birthday on Fri'],
    [{ ...birthday, dateKind: 'workAnniversary', years: 5 }, 'Work anniversary tomorrow · 5 years'],
    [{ ...birthday, dateKind: 'other', label: 'Book launch' }, 'Book launch tomorrow'],
    [rhythm, 'Due 12 days ago (every 30)'],
    [{ ...rhythm, day: '2026-11-22', daysLate: 1 }, 'Due yesterday (every 30)'],
    [{ ...rhythm, day: today, daysLate: 0 }, 'Due today (every 30)'],
    [{ ...rhythm, never: true }, 'Never in touch yet (every 30)'],
    [change, 'New role since you last talked'],
    [{ ...change, field: 'company', talkedBefore: false }, 'New company'],
    [dormant, '2 years of silence after you talked 7 times'],
    [
      { ...dormant, day: '2026-03-01', closedChapter: true },
      '8 months of silence: a chapter that closed?',
    ],
  ] as const)('%j: %s', (reason, sentence) => {
    expect(reasonSentence(reason, today, english)).toBe(sentence);
  });
  it('say how long ago you talked', () => {
    expect(sinceTalked('2026-10-12', today, english)).toBe('6 weeks since you talked');
    expect(sinceTalked(today, today, english)).toBe('You talked today');
  });
});
