import { assert, property, string } from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  keysFromAddress,
  memberFromOpaqueId,
  memberFromUrn,
  profileAddress,
  vanityName,
} from '@/domain/profile-key';

vi.setConfig({ testTimeout: 60_000 });

const linkedIn = 'https://www.linkedin.com';
/** Ids as LinkedIn writes them; the person is invented. */
const opaque = 'ACoAABOrix4BSxuDyAX2xwwVDEcFiCkgt3PNKq8';
const member = 'member:330009374';

describe('the key of an address', () => {
  it.each([
    ['/in/Jane-Doe', 'vanity:jane-doe'],
    ['/in/jane-doe/', 'vanity:jane-doe'],
    ['/in/jane-doe?trk=people-guest', 'vanity:jane-doe'],
    ['/in/jane-doe/#experience', 'vanity:jane-doe'],
    ['/in/jane-doe/en/', 'vanity:jane-doe'],
    ['/in/jane-doe/details/experience/', 'vanity:jane-doe'],
    ['/in/jane-doe/recent-activity/all/', 'vanity:jane-doe'],
    ['/in/jane-doe/overlay/contact-info/', 'vanity:jane-doe'],
    ['/in/jane-doe-4b5a91200', 'vanity:jane-doe-4b5a91200'],
    ['/in/jane_doe.x', 'vanity:jane_doe.x'],
    ['/mwlite/in/jane-doe', 'vanity:jane-doe'],
    // Escaped, as 907 of 10,825 real ones are.
    ['/in/%C4%8Doko', 'vanity:čoko'],
    ['/in/%c4%8doko', 'vanity:čoko'],
    ['/in/%C4%8COKO', 'vanity:čoko'],
    ['/in/josé', 'vanity:josé'],
    ['/in/jos%C3%A9', 'vanity:josé'],
    ['/in/jose%CC%81', 'vanity:josé'], // e and a combining mark
    ['/in/%E5%B1%B1%E7%94%B0%E5%A4%AA%E9%83%8E', 'vanity:山田太郎'],
    ['/in/%D9%85%D8%AD%D9%85%D8%AF-%D8%A3%D8%AD%D9%85%D8%AF', 'vanity:محمد-أحمد'],
    ['/in/%E0%A4%AA%E0%A5%8D%E0%A4%B0%E0%A4%BF%E0%A4%AF%E0%A4%BE', 'vanity:प्रिया'],
    ['/in/jane-%F0%9F%9A%80', 'vanity:jane-🚀'],
    ['/in/%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB', 'vanity:👩‍💻'], // joined by U+200D
    ['/in/%E2%98%95%EF%B8%8F-jane', 'vanity:☕️-jane'],
    ['/in/o%27neill', "vanity:o'neill"],
    // Ids that begin like an opaque one and are names all the same.
    ['/in/acoanders', 'vanity:acoanders'],
    ['/in/ACoAnders', 'vanity:acoanders'],
    [`/in/${opaque}`, member],
    [`/in/${opaque}/`, member],
    [`/in/${opaque}/details/skills/`, member],
    ['/sales/lead/ACwAABOrix4Bq-XyZ_123,NAME_SEARCH,x1Y2', 'sales:ACwAABOrix4Bq-XyZ_123'],
    [
      '/sales/lead/ACwAABOrix4Bq-XyZ_123%2CNAME_SEARCH%2Cx1Y2?_ntb=1',
      'sales:ACwAABOrix4Bq-XyZ_123',
    ],
    ['/talent/profile/AEMAABOrix4Bq-XyZ_123?trk=x', 'recruiter:AEMAABOrix4Bq-XyZ_123'],
  ])('%s is %s', (path, key) => {
    expect(keysFromAddress(linkedIn + path)).toEqual([key]);
    expect(keysFromAddress(new URL(linkedIn + path))).toEqual([key]);
  });

  it.each([
    'linkedin.com',
    'www.linkedin.com',
    'm.linkedin.com',
    'de.linkedin.com',
    'uk.linkedin.com',
    'WWW.LinkedIn.com',
  ])('is the same on %s', (host) => {
    expect(keysFromAddress(`https://${host}/in/jane-doe`)).toEqual(['vanity:jane-doe']);
  });

  it('is the same for an old http address, with space round it', () => {
    expect(keysFromAddress(' http://www.linkedin.com/in/jane-doe\n')).toEqual(['vanity:jane-doe']);
  });

  it('does not believe the member id in a link, which anybody can put there', () => {
    for (const type of ['fsd_profile', 'fs_miniProfile']) {
      const urn = encodeURIComponent(`urn:li:${type}:${opaque}`);
      expect(keysFromAddress(`${linkedIn}/in/jane-doe?miniProfileUrn=${urn}`)).toEqual([
        'vanity:jane-doe',
      ]);
    }
    expect(
      keysFromAddress(`${linkedIn}/feed/?miniProfileUrn=urn:li:fsd_profile:${opaque}`),
    ).toEqual([]);
  });

  it.each([
    // Nobody in particular
    '/in/me',
    '/in/me/',
    '/in/ME',
    '/in/',
    '/in',
    '/pub/jane-doe/1/2/3',
    '/feed/',
    '/company/acme',
    '/',
    '/in//jane',
    '/school/in/jane',
    '/profile/in/jane',
    '/sales/lead/',
    '/talent/profile/',
    // Path tricks
    '/in/..',
    '/in/../in/jane',
    '/in/jane/../bob',
    '/in/.',
    '/in/%2e%2e',
    '/in/%2E%2e/',
    '/in/.%2e/',
    '/in/%2e/',
    '/x/%2e%2e/in/jane',
    '/in/jane%2Fdoe',
    '/in/jane%5Cdoe',
    '\\in\\jane',
    '/in/ja\tne',
    '/in/jane doe',
    // Broken or double escapes
    '/in/%',
    '/in/%zz',
    '/in/%E0%A4',
    '/in/%C4',
    '/in/jane%',
    '/in/%2525',
    '/in/jos%25C3%25A9',
    '/in/%252e%252e',
    // What no vanity name has
    '/in/%00',
    '/in/jane%0A',
    '/in/jane%20doe',
    '/in/%20',
    '/in/%3Cscript%3E',
    '/in/\uFFFD',
    '/in/%EF%BF%BD',
    `/in/${'a'.repeat(500)}`,
    // Opaque ids of other products, and broken ones: not a member, and not to be lower-cased either
    '/in/ACwAABOrix4BSxuDyAX2xwwVDEcFiCkgt3PNKq8',
    '/in/AEMAABOrix4BSxuDyAX2xwwVDEcFiCkgt3PNKq8',
    '/in/ACoAAAAAAAABSxuDyAX2xwwVDEcFiCkgt3PNKq8',
  ])('refuses %s', (path) => {
    expect(keysFromAddress(linkedIn + path)).toEqual([]);
  });

  it.each([
    'https://linkedin.com.evil.example/in/jane',
    'https://www.linkedin.com.evil.example/in/jane',
    'https://evil-linkedin.com/in/jane',
    'https://evillinkedin.com/in/jane',
    'https://www.linkedinxcom/in/jane',
    'https://linkedin-com/in/jane',
    'https://linkedin.co/in/jane',
    'https://www.linkedin.com@evil.example/in/jane',
    'https://jane:pw@www.linkedin.com/in/jane',
    'https://www.linkedin.com:8443/in/jane',
    'https://linkedın.com/in/jane',
    'https://www.lіnkedin.com/in/jane',
    'https://evil.example/https://www.linkedin.com/in/jane',
    'https://business.linkedin.com/in/jane',
    'https://x.www.linkedin.com/in/jane',
    'https://www.linkedin.com./in/jane',
    'ftp://www.linkedin.com/in/jane',
    'javascript:https://www.linkedin.com/in/jane',
    'data:text/html,https://www.linkedin.com/in/jane',
    '//www.linkedin.com/in/jane',
    'www.linkedin.com/in/jane',
    'jane-doe',
    '',
  ])('refuses the look-alike %s', (address) => {
    expect(keysFromAddress(address)).toEqual([]);
  });

  it('never throws, and finds the same key in the address it makes of a key', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 40 }), (name) => {
        const keys = keysFromAddress(`${linkedIn}/in/${name}`);
        for (const key of keys) {
          const address = profileAddress(key);
          if (address !== null) expect(keysFromAddress(address)).toEqual([key]);
        }
        expect(keysFromAddress(name)).toBeInstanceOf(Array);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an opaque id', () => {
  it('has the member id in its bytes 4 to 7', () => {
    expect(memberFromOpaqueId(opaque)).toBe(member);
    // With the characters that base64url has of its own.
    expect(memberFromOpaqueId('ACoAAATRZ-cB-7vDG6LWypOZxCEVkeLBd70Buz8')).toBe('member:80832487');
    expect(memberFromOpaqueId('ACoAAP____8BSxuDyAX2xwwVDEcFiCkgt3PNKq8')).toBe('member:4294967295');
  });

  it.each([
    '',
    'ACoAA',
    `${opaque}x`,
    opaque.slice(1),
    opaque.toLowerCase(),
    'ACwAABOrix4BSxuDyAX2xwwVDEcFiCkgt3PNKq8',
  ])('is not guessed from %s', (id) => {
    expect(memberFromOpaqueId(id)).toBeNull();
    expect(memberFromUrn(`urn:li:fsd_profile:${id}`)).toBeNull();
  });

  it('is not taken from other urns', () => {
    expect(memberFromUrn(`urn:li:fsd_company:${opaque}`)).toBeNull();
    expect(memberFromUrn(`urn:li:fsd_profile:${opaque}`)).toBe(member);
  });
});

describe('the name to start with', () => {
  it.each([
    ['vanity:jane-doe', 'Jane Doe'],
    ['vanity:jane-doe-4b5a91200', 'Jane Doe'],
    ['vanity:jane-doe-4b5a91200-2', 'Jane Doe'],
    ['vanity:čoko', 'Čoko'],
    ['vanity:josé-maría_lópez', 'José María López'],
    ['vanity:山田太郎', '山田太郎'],
    ['vanity:محمد-أحمد', 'محمد أحمد'],
    ['vanity:👩‍💻-jane', '👩‍💻 Jane'],
    ['vanity:007', '007'],
    ['vanity:---', '---'],
  ] as const)('of %s is %s', (key, name) => {
    expect(vanityName(key)).toBe(name);
  });

  it('is not made from numbers and opaque ids', () => {
    expect(vanityName('member:330009374')).toBeNull();
    expect(vanityName('sales:ACwAABOrix4B')).toBeNull();
  });
});

describe('the address of a key', () => {
  it('opens the profile', () => {
    expect(profileAddress('vanity:josé')).toBe('https://www.linkedin.com/in/jos%C3%A9/');
    expect(profileAddress('sales:ACwAABOrix4B')).toBe(
      'https://www.linkedin.com/sales/lead/ACwAABOrix4B/',
    );
    expect(profileAddress('recruiter:AEMAABOrix4B')).toBe(
      'https://www.linkedin.com/talent/profile/AEMAABOrix4B/',
    );
    expect(profileAddress('member:330009374')).toBeNull();
  });
});
