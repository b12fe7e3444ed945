/** The saved LinkedIn pages as documents, and what stands on each. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { ProfileKey } from '@/domain/profile-key';

export function savedPage(name: string): string {
  return readFileSync(new URL(`../../fixtures/linkedin-pages/${name}`, import.meta.url), 'utf8');
}

export function documentOf(html: string): Document {
  return new JSDOM(html).window.document;
}

export type SavedProfile = {
  file: string;
  url: string;
  key: ProfileKey;
  name: string;
  headline: string | null;
  company: string | null;
  member: ProfileKey | null;
  own: boolean;
};

export const savedProfiles: SavedProfile[] = [
  {
    file: 'profile-2026-third-degree.html',
    url: 'https://www.linkedin.com/in/marta-lindqvist/',
    key: 'vanity:marta-lindqvist',
    name: 'Marta Lindqvist',
    headline: 'Bridge Meadow',
    company: 'Drift',
    member: 'member:277929985',
    own: false,
  },
  {
    file: 'profile-2026-stale-title.html',
    url: 'https://www.linkedin.com/in/tomasferreira/',
    key: 'vanity:tomasferreira',
    name: 'Tomás Ferreira',
    headline:
      'Basin & Harbor @ Delta | 397 | Basin @ Tundra (Upland), Island, Copper Garden | Upland @ Basin Quartz | 5 Island Drift | Kelp willow Fjord Field, 353 Delta Prairie & Field Prairie, ridge Harbor',
    company: 'Quartz Bridge',
    member: 'member:101904436',
    own: false,
  },
  {
    file: 'profile-2026-more-menu-open.html',
    url: 'https://www.linkedin.com/in/IngridSolheim?trk=people',
    key: 'vanity:ingridsolheim',
    name: 'Ingrid Solheim',
    headline: 'Willow & Valley basin Harbor | Amber Bridge Prairie',
    company: 'Harbor',
    member: 'member:80832487',
    own: false,
  },
  {
    file: 'profile-2026-09-own-italian.html',
    url: 'https://www.linkedin.com/in/giulia-bianchi/',
    key: 'vanity:giulia-bianchi',
    name: 'Giulia Bianchi',
    headline: 'Headline placeholder long text',
    company: null,
    member: null,
    own: true,
  },
  {
    file: 'profile-2024-ember.html',
    url: 'https://www.linkedin.com/in/daniel-okonkwo-reyes/',
    key: 'vanity:daniel-okonkwo-reyes',
    name: 'Daniel Okonkwo Reyes',
    headline: 'Garden Prairie Upland, Garden Quartz & Cedar Drift basin Amber Delta',
    company: null,
    member: 'member:330009374',
    own: false,
  },
  {
    file: 'profile-guest.html',
    url: 'https://se.linkedin.com/in/sofia-marchetti',
    key: 'vanity:sofia-marchetti',
    name: 'Sofia Marchetti',
    headline: 'Garden Prairie Upland, Garden Quartz & Cedar Drift basin Amber Delta',
    company: 'Amber Delta',
    member: null,
    own: false,
  },
];
