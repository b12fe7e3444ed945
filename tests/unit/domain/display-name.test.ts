import { describe, expect, it } from 'vitest';
import { displayName, fold, initialsOf } from '@/domain/display-name';
import type { ProfileKey } from '@/domain/profile-key';
import { somebody } from './records';

const seen = (name: string | null) => ({ name, headline: null, company: null, on: '2026-11-23' });
const keys = (...all: ProfileKey[]) => all.map((key) => ({ key, lastSeenOn: '2026-11-23' }));

describe('what somebody is called', () => {
  it.each([
    ['as you typed', { name: 'Dan', seen: seen('Daniel Okonkwo') }, 'Dan'],
    ['as the page said', { name: null, seen: seen('Daniel Okonkwo') }, 'Daniel Okonkwo'],
    [
      'as the page said, when you cleared the name',
      { name: '  ', seen: seen('Daniel Okonkwo') },
      'Daniel Okonkwo',
    ],
    [
      'after the address',
      { name: null, keys: keys('member:7', 'vanity:jane-doe-4b1a2230') },
      'Jane Doe',
    ],
    [
      'after the address, without any of the numbers at its end',
      { name: null, keys: keys('vanity:jane-doe-4b1a2230-2') },
      'Jane Doe',
    ],
    [
      'after an address in another script',
      { name: null, keys: keys('vanity:éva-kovács') },
      'Éva Kovács',
    ],
    ['after an address that is only digits', { name: null, keys: keys('vanity:12345') }, '12345'],
    [
      'somebody, with nothing to go by',
      { name: null, seen: seen(''), keys: keys('member:7') },
      'Somebody',
    ],
  ])('is %s', (_, fields, name) => {
    expect(displayName(somebody(fields), 'Somebody')).toBe(name);
  });
  it.each([
    ['Daniel Okonkwo Reyes', 'DR'],
    ['Madonna', 'M'],
    ['  (Éva) kovács ', 'ÉK'],
    ['李小龙', '李'],
    ['🚀 Ann Lee', 'AL'],
    ['…', ''],
    ['', ''],
  ])('has initials: %s is %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
  it.each([
    ['Tomás  Ferreira ', 'tomas ferreira'],
    ['Søren Kierkegaard', 'soren kierkegaard'],
    ['Straße', 'strasse'],
    ['ŁUKASZ', 'lukasz'],
    ['Çağla IŞIK', 'cagla isik'],
    ['İpek', 'ipek'],
    ['ＡＢＣ', 'abc'],
    ['हिन्दी', 'हिन्दी'],
  ])('is found whatever the case and accents: %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(fold(text))).toBe(folded);
  });
});
