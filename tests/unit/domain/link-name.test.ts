import { describe, expect, it } from 'vitest';
import { nameFromLink } from '@/domain/link-name';

describe('the name in the text of a link', () => {
  it.each([
    ['Jane Doe', 'Jane Doe'],
    ['  Jane\u00A0 Doe ', 'Jane Doe'],
    ['Jane Doe • 2nd', 'Jane Doe'],
    ['Jane Doe\nBuilds bridges', 'Jane Doe'],
    ['Dr. J. Doe', 'Dr. J. Doe'],
    ['Ján Döe', 'Ján Döe'],
  ])('%j is %j', (text, name) => {
    expect(nameFromLink(text, 'vanity:jan-jane-doe-4b5a91')).toBe(name);
  });

  it.each([
    ['View profile'],
    [''],
    ['• 2nd'],
    ['Jane Doe likes this and so do many others'],
    [`Jane ${'x'.repeat(90)}`],
    ['Somebody Else'],
  ])('%j is none', (text) => {
    expect(nameFromLink(text, 'vanity:jane-doe')).toBeNull();
  });

  it('is not believed of an address without a name in it', () => {
    expect(nameFromLink('Jane Doe', 'member:42')).toBeNull();
  });
});
