import { describe, expect, it } from 'vitest';
import { contactFacts } from '@/domain/contact';
import { addDays } from '@/domain/day';
import { nextDueOn, reasonsFor } from '@/domain/due';
import type { Dossier } from '@/domain/due-item';
import { rhythmDueOn, ringOf, trackingSinceAfter } from '@/domain/rhythm';
import { change, dossier, followUp, importantDate, promise, role, types } from './records';

const today = '2026-11-23';
const kinds = (about: Dossier, day = today) =>
  reasonsFor(about, types, day).map(({ kind }) => kind);
const next = (about: Dossier, day = today) => nextDueOn(about, types, day);

describe('contact', () => {
  it('never moves last contact back when an older call is logged', () => {
    expect(contactFacts(['2026-05-01', '2026-01-01']).lastContactOn).toBe('2026-05-01');
  });
  it('falls back to the one before when the newest is deleted', () => {
    expect(contactFacts(['2026-01-01', '2026-03-01']).lastContactOn).toBe('2026-03-01');
  });
  it.each([
    { days: [], count: 0, median: null },
    { days: ['2026-01-01'], count: 1, median: null },
    { days: ['2026-01-01', '2026-01-01'], count: 1, median: null },
    { days: ['2026-01-01', '2026-01-11'], count: 2, median: 10 },
    { days: ['2026-01-31', '2026-01-01', '2026-01-11'], count: 3, median: 15 },
    { days: ['2026-01-01', '2026-01-02', '2026-01-05', '2026-03-05'], count: 4, median: 3 },
  ])('counts $count different days with a median gap of $median', ({ days, count, median }) => {
    expect(contactFacts(days)).toMatchObject({ contactDays: count, medianGapDays: median });
  });
});

describe('rhythm', () => {
  const mentor = { relationships: [role('mentor')] };

  it.each([
    ['is due a rhythm after the last contact', '2026-10-24', {}, '2026-11-23'],
    [
      'is due a rhythm after a restart that is later',
      '2026-08-01',
      { restartedOn: '2026-11-01' },
      '2026-12-01',
    ],
    [
      'is due a rhythm after a contact that is later than the restart',
      '2026-11-20',
      { restartedOn: '2026-11-01' },
      '2026-12-20',
    ],
    [
      'starts with the day a rhythm began, when there was no contact',
      null,
      { trackingSince: '2026-11-10' },
      '2026-12-10',
    ],
    [
      'does not start with it once there was a contact',
      '2026-01-01',
      { trackingSince: '2026-11-10' },
      '2026-01-31',
    ],
    [
      "is the person's own before the relationship's",
      '2026-11-20',
      { rhythmDays: 7 },
      '2026-11-27',
    ],
  ])('%s', (_, lastContactOn, fields, due) => {
    const about = dossier({ ...mentor, ...fields }, { state: { lastContactOn } });
    expect(rhythmDueOn(about.person, about.state, types, today)).toBe(due);
    expect(next(about)).toBe(due);
  });

  it('makes nobody due without a type or a rhythm of their own', () => {
    expect(
      next(dossier({}, { state: { lastContactOn: '2020-01-01', contactDays: 1 } })),
    ).toBeNull();
  });

  it('is due on its day exactly, not the day before', () => {
    const about = dossier(mentor, { state: { lastContactOn: '2026-10-24' } });
    expect(kinds(about, '2026-11-22')).toEqual([]);
    expect(reasonsFor(about, types, '2026-11-23')).toMatchObject([
      { kind: 'rhythm', day: '2026-11-23', daysLate: 0, rhythmDays: 30, never: false },
    ]);
  });

  it('says "never in touch yet" when only tracking has begun', () => {
    const about = dossier({ ...mentor, trackingSince: '2026-10-01' });
    expect(reasonsFor(about, types, today)).toMatchObject([
      { kind: 'rhythm', never: true, daysLate: 23 },
    ]);
  });

  it('lasts as long as the relationship, its last day included', () => {
    const about = dossier(
      { relationships: [role('mentor', { endedOn: '2026-11-25' })] },
      { state: { lastContactOn: '2026-10-25', contactDays: 1 } },
    );
    expect(kinds(about, '2026-11-25')).toEqual(['rhythm']);
    expect(kinds(about, '2026-11-26')).toEqual([]);
    expect(next(about, '2026-11-26')).toBeNull();
  });

  it('passes to the next relationship when the primary one ends', () => {
    const about = dossier(
      { relationships: [role('alumni', { endedOn: '2026-11-30' }), role('mentor')] },
      { state: { lastContactOn: '2026-10-01', contactDays: 1 } },
    );
    expect(next(about)).toBe('2026-12-01');
    expect(kinds(about, '2026-12-01')).toEqual(['rhythm']);
  });

  it('begins with a relationship that begins later', () => {
    const about = dossier({ relationships: [role('directReport', { startedOn: '2026-12-01' })] });
    expect(kinds(about, '2026-12-07')).toEqual([]);
    expect(next(about)).toBe('2026-12-08');
    expect(kinds(about, '2026-12-08')).toEqual(['rhythm']);
  });

  it("is never begun by a role's end when it is the person's own", () => {
    const relationships = [role('peer', { endedOn: '2026-11-20' })];
    const about = dossier({ rhythmDays: 2, relationships });
    expect(next(about, '2026-11-20')).toBeNull();
    expect(next(about, '2026-12-20')).toBeNull();
  });

  it('keeps the day it began to apply, and forgets it when none applies', () => {
    const { person } = dossier({ ...mentor, trackingSince: '2026-02-01' });
    expect(trackingSinceAfter(person, types, today)).toBe('2026-02-01');
    expect(trackingSinceAfter({ ...person, trackingSince: null }, types, today)).toBe(today);
    expect(trackingSinceAfter({ ...person, relationships: [] }, types, today)).toBeNull();
  });

  it.each([
    ['none', {}, '2026-11-13', { state: 'none', progress: null }],
    ['on the way', mentor, '2026-11-13', { state: 'inRhythm', progress: 1 / 3 }],
    ['due on the day', mentor, '2026-10-24', { state: 'due', progress: 1 }],
    ['full when late', mentor, '2026-01-01', { state: 'due', progress: 1 }],
    [
      'paused',
      { ...mentor, pausedOn: '2026-11-01' },
      '2026-01-01',
      { state: 'paused', progress: 1 },
    ],
    ['empty after talking', mentor, '2026-11-23', { state: 'inRhythm', progress: 0 }],
    [
      'not dimmed by a snooze',
      {
        ...mentor,
        snooze: { setAt: '2026-11-22T10:00:00.000Z', setOn: '2026-11-22', until: '2026-12-22' },
      },
      '2026-01-01',
      { state: 'due', progress: 1 },
    ],
  ])('lights the ring: %s', (_, fields, lastContactOn, ring) => {
    const { person, state } = dossier(fields, { state: { lastContactOn } });
    expect(ringOf(person, state, types, today)).toEqual(ring);
  });
});

describe('follow-ups and promises', () => {
  it.each([
    ['a follow-up before its day', { followUps: [followUp('2026-11-24')] }, []],
    ['a follow-up on its day', { followUps: [followUp('2026-11-23')] }, ['followUp']],
    [
      'a follow-up after its day, until done, moved or dropped',
      { followUps: [followUp('2025-01-01')] },
      ['followUp'],
    ],
    ['a promise on its day', { promises: [promise('2026-11-23')] }, ['promise']],
    ['a promise without a day', { promises: [promise(null)] }, []],
    ['what they owe me', { promises: [promise('2026-11-01', { owedBy: 'them' })] }, ['promise']],
  ])('lists %s', (_, open, expected) => {
    expect(kinds(dossier({}, open))).toEqual(expected);
  });
  it('have no next day when no day was promised', () => {
    expect(next(dossier({}, { promises: [promise(null)] }))).toBeNull();
  });
});

describe('important dates', () => {
  const birthday = { importantDates: [importantDate('12-01', { year: 1986 })] };
  it.each([
    ['2026-11-27', []],
    ['2026-11-28', ['importantDate']],
    ['2026-12-01', ['importantDate']],
    ['2026-12-02', []],
  ])('on %s lists %j: from the lead time until the day, then over by itself', (day, expected) => {
    expect(kinds(dossier({}, birthday), day)).toEqual(expected);
  });
  it('says how many years, when the year is known', () => {
    expect(reasonsFor(dossier({}, birthday), types, '2026-11-30')).toMatchObject([
      { years: 40, day: '2026-12-01' },
    ]);
  });
  it('comes again next year', () => {
    expect(next(dossier({}, birthday), '2026-12-02')).toBe('2027-11-28');
  });
  it('crosses the new year within its lead time', () => {
    const about = dossier({}, { importantDates: [importantDate('01-02', { leadDays: 7 })] });
    expect(reasonsFor(about, types, '2026-12-28')).toMatchObject([{ day: '2027-01-02' }]);
  });
  it.each([
    ['2027-03-01', true],
    ['2027-02-28', false],
    ['2028-02-29', true],
    ['2028-03-01', false],
  ])('29 February falls on 1 March in other years: %s %s', (day, listed) => {
    const about = dossier({}, { importantDates: [importantDate('02-29', { leadDays: 0 })] });
    expect(kinds(about, day)).toEqual(listed ? ['importantDate'] : []);
  });
  it('is answered by a contact on the day itself, not by one in the lead time', () => {
    const onTheDay = dossier({}, { ...birthday, state: { lastContactOn: '2026-12-01' } });
    expect(kinds(onTheDay, '2026-12-01')).toEqual([]);
    expect(next(onTheDay, '2026-12-01')).toBe('2027-11-28');
    const before = dossier({}, { ...birthday, state: { lastContactOn: '2026-11-29' } });
    expect(kinds(before, '2026-12-01')).toEqual(['importantDate']);
  });
});

describe('observed changes', () => {
  const talked = { lastContactOn: '2026-11-01' };
  it.each([
    ['seen since the last contact', [change('2026-11-10')], ['change']],
    ['seen before it', [change('2026-10-10')], []],
    ['seen on its day', [change('2026-11-01')], []],
  ])('%s', (_, observedChanges, expected) => {
    expect(kinds(dossier({}, { observedChanges, state: talked }))).toEqual(expected);
  });
  it('count with somebody one has never talked to', () => {
    expect(
      reasonsFor(dossier({}, { observedChanges: [change('2026-10-10')] }), types, today),
    ).toMatchObject([{ kind: 'change', talkedBefore: false }]);
  });
  it('are one reason: the newest day, the most telling field', () => {
    const observedChanges = [
      change('2026-11-10', { field: 'headline' }),
      change('2026-11-10', { field: 'company' }),
      change('2026-11-05', { field: 'name' }),
    ];
    const about = dossier({}, { observedChanges, state: talked });
    expect(reasonsFor(about, types, today)).toMatchObject([
      { field: 'company', day: '2026-11-10' },
    ]);
  });
  it('stay hidden after "not interested" until there is a new one', () => {
    const [company, headline, older] = [
      change('2026-11-10', { field: 'company' }),
      change('2026-11-10', { field: 'headline' }),
      change('2026-11-05'),
    ];
    const dismissals = [{ kind: 'change' as const, sourceId: company.id, day: company.on }];
    const observedChanges = [company, headline, older];
    const about = dossier({ dismissals }, { observedChanges, state: talked });
    expect(kinds(about)).toEqual([]);
    // The one that was answered may be thrown away afterwards.
    expect(kinds({ ...about, observedChanges: [older] })).toEqual([]);
    const later = change('2026-11-20');
    expect(kinds({ ...about, observedChanges: [later, ...observedChanges] })).toEqual(['change']);
  });
});

describe('dormant ties', () => {
  const history = { lastContactOn: '2025-11-23', contactDays: 3, medianGapDays: 20 };
  it.each([
    ['three contact days and a year of silence', {}, history, ['dormant']],
    ['a day less of silence', {}, { ...history, lastContactOn: '2025-11-24' }, []],
    ['two contact days', {}, { ...history, contactDays: 2 }, []],
    ['a rhythm', { rhythmDays: 3000 }, history, []],
    ['suggested earlier today', { suggestedOn: today }, history, ['dormant']],
    ['suggested 13 days ago', { suggestedOn: '2026-11-10' }, history, []],
    ['suggested 14 days ago', { suggestedOn: '2026-11-09' }, history, ['dormant']],
    ['paused', { pausedOn: '2026-01-01' }, history, []],
  ])('%s', (_, fields, state, expected) => {
    expect(kinds(dossier(fields, { state }))).toEqual(expected);
  });
  it('comes back 14 days after a suggestion', () => {
    expect(next(dossier({ suggestedOn: '2026-11-20' }, { state: history }))).toBe('2026-12-04');
  });
  it('stays hidden after "not interested" until there was a contact', () => {
    const about = dossier({}, { state: history });
    const dismissals = [{ kind: 'dormant' as const, sourceId: about.person.id, day: '2025-11-23' }];
    const answered = { ...about, person: { ...about.person, dismissals } };
    expect(next(answered)).toBeNull();
    const talked = { ...answered, state: { ...answered.state, lastContactOn: today } };
    expect(next(talked)).toBe('2027-11-23');
  });
});

describe('a chapter that closed', () => {
  // Mentor: 3 × 30 days; median gap of 10: 12 × 10; so 180 days of silence decide.
  const mentor = { relationships: [role('mentor')] };
  const regular = { contactDays: 4, medianGapDays: 10 };
  const silent = (days: number, state = regular, fields = {}) =>
    dossier(
      { ...mentor, ...fields },
      { state: { ...state, lastContactOn: addDays(today, -days) } },
    );

  it.each([
    ['silent for 180 days', silent(180), ['rhythm']],
    ['silent for longer', silent(181), ['dormant']],
    ['too little history', silent(400, { contactDays: 3, medianGapDays: 10 }), ['rhythm']],
    ['12 median gaps are longer', silent(200, { contactDays: 4, medianGapDays: 20 }), ['rhythm']],
    ['and then over', silent(241, { contactDays: 4, medianGapDays: 20 }), ['dormant']],
    [
      '3 rhythms are longer',
      silent(200, regular, { relationships: [role('connector')] }),
      ['rhythm'],
    ],
    [
      'and then over as well',
      silent(271, regular, { relationships: [role('connector')] }),
      ['dormant'],
    ],
    ['the rhythm is my own', silent(2000, regular, { rhythmDays: 30 }), ['rhythm']],
    ['the rhythm was just restarted', silent(400, regular, { restartedOn: today }), []],
  ])('%s', (_, about, expected) => {
    expect(kinds(about)).toEqual(expected);
  });
  it('waits until the rhythm is due again after a restart, and then has its pause', () => {
    const about = silent(400, regular, { restartedOn: today, suggestedOn: '2026-12-15' });
    expect(next(about)).toBe('2026-12-29');
  });
  it('is offered as dormant instead of overdue', () => {
    expect(reasonsFor(silent(400), types, today)).toMatchObject([
      { kind: 'dormant', closedChapter: true },
    ]);
  });
});

describe('silence', () => {
  const everything = {
    followUps: [followUp('2026-11-01')],
    promises: [promise('2026-11-01')],
    importantDates: [importantDate('11-23')],
    observedChanges: [change('2026-11-20')],
    state: { lastContactOn: '2026-01-01', contactDays: 1 },
  };
  const mentor = { relationships: [role('mentor')] };

  it('has all reasons, strongest first: commitments, dates, rhythm, changes', () => {
    expect(kinds(dossier(mentor, everything))).toEqual([
      'promise',
      'followUp',
      'importantDate',
      'rhythm',
      'change',
    ]);
  });
  it.each([
    ['paused', { pausedOn: '2026-11-01' }],
    ['archived', { archivedOn: '2026-11-01' }],
    ['in the trash', { deletedAt: '2026-11-01T08:00:00.000Z' }],
  ])('%s people are silent', (_, fields) => {
    const about = dossier({ ...mentor, ...fields }, everything);
    expect(kinds(about)).toEqual([]);
    expect(next(about)).toBeNull();
  });
});
