import { describe, expect, it } from 'vitest';
import { annotationOf, type CardOf } from '@/background/annotation-view';
import { dossier, role, types } from '../domain/records';
import { english } from '../words/english';

// A Monday.
const today = '2026-11-23';

function card(given: Partial<CardOf> = {}) {
  const view = annotationOf(
    { dossier: dossier(), quote: null, types, today, collapsed: false, ...given },
    english,
  );
  if (view.show !== 'person') throw new Error('No person is shown.');
  return view;
}

const mentor = { relationships: [role('mentor')], trackingSince: '2026-01-01' };

describe('the card on a profile', () => {
  it('says who they are to you, when you last talked and when it is time again', () => {
    const state = { lastContactOn: '2026-11-11', contactDays: 1, nextDueOn: '2026-12-11' };
    expect(card({ dossier: dossier(mentor, { state }) })).toEqual({
      show: 'person',
      collapsed: false,
      ring: { initials: 'DO', progress: 0.4, state: 'inRhythm' },
      ringLabel: 'In rhythm, every 30 days',
      role: 'Mentor',
      facts: 'talked 12 days ago · due 11 Dec',
      reason: null,
      note: null,
    });
  });

  it('says the strongest reason instead of the day when it is time', () => {
    const state = { lastContactOn: '2026-10-12', contactDays: 1, nextDueOn: '2026-11-11' };
    const view = card({ dossier: dossier(mentor, { state }) });
    expect(view).toMatchObject({ ring: { state: 'due' }, facts: 'talked 6 weeks ago' });
    expect(view.reason).toBeTruthy();
  });

  it('says so when you were never in touch though you meant to be', () => {
    const fields = { ...mentor, trackingSince: today };
    const view = card({ dossier: dossier(fields, { state: { nextDueOn: '2026-12-23' } }) });
    expect(view.facts).toBe('not in touch yet · due 23 Dec');
  });

  it('has nothing to say of somebody with neither contact, rhythm nor role', () => {
    expect(card()).toMatchObject({
      role: null,
      facts: '',
      reason: null,
      ring: { progress: null, state: 'none' },
    });
  });

  it.each([
    [{ pausedOn: '2026-11-01' }, 'paused'],
    [{ archivedOn: '2026-11-01' }, 'archived'],
    [{ pausedOn: '2026-11-01', archivedOn: '2026-11-01' }, 'archived'],
  ])('says of %j that they are %s, and gives no day', (fields, words) => {
    const state = { lastContactOn: '2026-11-11', contactDays: 1, nextDueOn: '2026-12-11' };
    const view = card({ dossier: dossier({ ...mentor, ...fields }, { state }) });
    expect(view).toMatchObject({
      facts: `talked 12 days ago · ${words}`,
      ring: { state: 'paused' },
      reason: null,
    });
  });

  it('names a role that has ended no more', () => {
    const relationships = [role('mentor', { endedOn: '2026-11-22' })];
    expect(card({ dossier: dossier({ relationships }) }).role).toBeNull();
  });

  it('quotes the note as one line without its marks', () => {
    expect(card({ quote: '# Sailing\n\n- likes **boats**' }).note).toBe('Sailing likes boats');
    expect(card({ quote: '\n---\n' }).note).toBeNull();
  });

  it('draws initials for a name from the address, and none for nobody', () => {
    const keys = [{ key: 'vanity:jane-doe' as const, lastSeenOn: today }];
    expect(card({ dossier: dossier({ name: null, keys }) }).ring.initials).toBe('JD');
    expect(card({ dossier: dossier({ name: null }) }).ring.initials).toBe('');
  });
});
