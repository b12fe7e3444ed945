import { describe, expect, it } from 'vitest';
import { builtInTypes, resolveTypes } from '@/domain/relationship-types';
import { ringWords } from '@/words/ring-words';
import { roleWords, typePrompts } from '@/words/role-words';
import { role } from '../domain/records';
import { english } from './english';

const types = resolveTypes([]);

describe('roles', () => {
  it.each(builtInTypes)('have a label and prompts of ours: $id', ({ id }) => {
    const type = types.get(id);
    expect(roleWords(id, types, english)).not.toBe('Relationship');
    expect(type && typePrompts(type, english)).toHaveLength(2);
  });
  it('are called as you call them', () => {
    const own = {
      id: 'own',
      label: 'Old friend',
      rhythmDays: null,
      weight: 1,
      side: 'either',
      prompts: ['Family?'],
      builtIn: false,
    } as const;
    expect(roleWords('own', new Map([['own', own]]), english)).toBe('Old friend');
    expect(typePrompts(own, english)).toEqual(['Family?']);
  });
  it('have a plain name when their type is gone', () => {
    expect(roleWords('gone', types, english)).toBe('Relationship');
  });
});

describe('the ring in words', () => {
  it.each([
    ['none', [], 'No rhythm'],
    ['inRhythm', [role('mentor')], 'In rhythm, every 30 days'],
    ['due', [role('mentor')], 'Time to get back, every 30 days'],
    ['paused', [], 'Paused'],
  ] as const)('%s', (state, relationships, words) => {
    const person = { relationships: [...relationships], rhythmDays: null };
    expect(ringWords({ state }, person, types, '2026-11-23', english)).toBe(words);
  });
});
