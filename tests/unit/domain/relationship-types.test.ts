import { describe, expect, it } from 'vitest';
import { resolveTypes } from '@/domain/relationship-types';
import { primaryRelationship, rhythmOf, weightOf } from '@/domain/rhythm';
import { relationshipType } from '@/domain/schema/records';
import { role, somebody, types } from './records';

const stored = relationshipType.parse({
  id: 'mentor',
  createdAt: '2026-01-01T08:00:00.000Z',
  updatedAt: '2026-01-01T08:00:00.000Z',
  revision: 1,
  deletedAt: null,
  label: 'Guide',
  rhythmDays: 21,
  weight: 3,
  side: 'outside',
  prompts: ['What would they do?'],
});
const today = '2026-11-23';

describe('relationship types', () => {
  it.each([
    ['supervisor', 14, 2],
    ['directReport', 7, 2],
    ['mentor', 30, 2],
    ['mentee', 30, 2],
    ['sponsor', 45, 2],
    ['client', 30, 2],
    ['collaborator', 45, 1.3],
    ['peer', 60, 1.3],
    ['connector', 90, 1.3],
    ['recruiter', 90, 1.3],
    ['alumni', 180, 1],
    ['acquaintance', 180, 1],
    ['dormantTie', 365, 1],
  ])('has %s every %i days with weight %f', (id, rhythmDays, weight) => {
    expect(types.get(id)).toMatchObject({ rhythmDays, weight, builtIn: true, label: null });
  });
  it('are the thirteen built-in ones without any of your own', () => {
    expect(types.size).toBe(13);
  });
  it('take your edit of a built-in one in its place', () => {
    const edited = resolveTypes([stored]);
    expect(edited.size).toBe(13);
    expect(edited.get('mentor')).toEqual({
      id: 'mentor',
      label: 'Guide',
      rhythmDays: 21,
      weight: 3,
      side: 'outside',
      prompts: ['What would they do?'],
      builtIn: true,
    });
  });
  it('keep the label in your language when an edit has none', () => {
    expect(resolveTypes([{ ...stored, label: ' ' }]).get('mentor')?.label).toBeNull();
  });
  it('have your own after them', () => {
    const own = resolveTypes([{ ...stored, id: '7c8de52c-3c95-4f30-9d5c-9d3b3a1e4a55' }]);
    expect([...own.values()].at(-1)).toMatchObject({ label: 'Guide', builtIn: false });
  });
  it('bring the built-in one back when the edit is in the trash', () => {
    expect(resolveTypes([{ ...stored, deletedAt: '2026-02-01T08:00:00.000Z' }])).toEqual(types);
  });
});

describe('the primary relationship', () => {
  it.each([
    ['is the first', [role('peer'), role('mentor')], 'peer'],
    [
      'is the first that has not ended',
      [role('peer', { endedOn: '2026-11-22' }), role('mentor')],
      'mentor',
    ],
    ['still is on its last day', [role('peer', { endedOn: today }), role('mentor')], 'peer'],
    [
      'is not one that begins later',
      [role('peer', { startedOn: '2026-11-24' }), role('mentor')],
      'mentor',
    ],
    ['is nobody when all have ended', [role('peer', { endedOn: '2020-01-01' })], undefined],
  ])('%s', (_, relationships, typeId) => {
    expect(primaryRelationship({ relationships }, today)?.typeId).toBe(typeId);
  });
  it('without its type has no rhythm and the weight of the rest', () => {
    const person = somebody({ relationships: [role('gone')] });
    expect(rhythmOf(person, types, today)).toBeNull();
    expect(weightOf(person, types, today)).toBe(1);
  });
});
