/**
 * A dozen invented people with a history to look at: each shows another state (in rhythm, due,
 * drifting, dormant, paused, put off, archived, never in touch …). Nobody has a profile: an invented
 * address might be somebody's. Days are counted from the day on which the sample is added; below,
 * `ago` is days before it and `in` days after it.
 *
 * The words are content, as a note is, and not part of the interface: they are not translated.
 */
import type { BuiltInTypeId } from '../relationship-types';
import type {
  ImportantDate,
  InteractionKind,
  ObservedChange,
  PromiseRecord,
} from '../schema/records';

export type SamplePerson = {
  name: string;
  headline: string;
  company: string;
  roles: { type: BuiltInTypeId; startedAgo: number; endedAgo?: number }[];
  /** How long a rhythm has applied, in days. */
  trackedFor?: number;
  tags?: string[];
  howMet: string;
  notes?: { ago: number; text: string; pinned?: boolean }[];
  /** Contacts; `with` names others of the sample who were there. */
  met?: {
    ago: number;
    kind: InteractionKind;
    summary?: string;
    minutes?: number;
    with?: string[];
  }[];
  followUps?: { text: string; in: number }[];
  promises?: { owedBy: PromiseRecord['owedBy']; text: string; ago: number; in: number }[];
  dates?: { kind: ImportantDate['kind']; in: number; leadDays: number }[];
  /** What their profile said before it said what it says now. */
  changes?: { field: ObservedChange['field']; before: string; ago: number }[];
  pausedAgo?: number;
  archivedAgo?: number;
  /** Put off until then. */
  laterIn?: number;
};

export const samplePeople: readonly SamplePerson[] = [
  {
    name: 'Ingrid Solheim',
    headline: 'VP Operations',
    company: 'Fjordlys Systems',
    roles: [{ type: 'sponsor', startedAgo: 700 }],
    trackedFor: 700,
    tags: ['operations'],
    howMet: 'She chaired the review that moved my project to Oslo.',
    notes: [
      {
        ago: 52,
        text: 'Put my name forward for the Oslo project. She wants numbers first, story second.',
        pinned: true,
      },
    ],
    met: [
      { ago: 140, kind: 'meeting', summary: 'Budget for the pilot', minutes: 45 },
      { ago: 96, kind: 'email', summary: 'Sent her the pilot’s first results' },
      { ago: 52, kind: 'meeting', summary: 'Talked about what comes after the pilot', minutes: 30 },
    ],
    followUps: [{ text: 'Thank her for putting my name forward', in: 0 }],
  },
  {
    name: 'Tomás Ferreira',
    headline: 'Head of Procurement',
    company: 'Casa Aurora',
    roles: [{ type: 'client', startedAgo: 400 }],
    trackedFor: 400,
    tags: ['porto'],
    howMet: 'Inherited the account from Jonas; first met at their Porto office.',
    notes: [
      {
        ago: 12,
        text: 'Two girls, moved to Porto last year. Prefers a call to mail.',
        pinned: true,
      },
      { ago: 60, text: 'Their renewal is decided in the first week of the quarter, not the last.' },
    ],
    met: [
      { ago: 75, kind: 'video', summary: 'Renewal, first round', minutes: 40 },
      { ago: 40, kind: 'call', summary: 'He asked for a smaller package', minutes: 20 },
      { ago: 12, kind: 'call', summary: 'Wants the revised offer before the board meets' },
    ],
    promises: [{ owedBy: 'me', text: 'Send the revised offer', ago: 12, in: 0 }],
    dates: [{ kind: 'birthday', in: 1, leadDays: 3 }],
  },
  {
    name: 'Kwame Osei-Bonsu',
    headline: 'Former CTO, now on three boards',
    company: '',
    roles: [{ type: 'mentor', startedAgo: 1100 }],
    trackedFor: 1100,
    tags: ['platform'],
    howMet: 'He gave the only talk I remember from the 2023 engineering days.',
    notes: [
      {
        ago: 9,
        text: 'His advice: **ask for the platform role before the reorganisation**, not after it.\n\n- one page, not five\n- say what I would stop doing',
        pinned: true,
      },
    ],
    met: [
      { ago: 101, kind: 'coffee', summary: 'How he left his first company', minutes: 60 },
      { ago: 70, kind: 'coffee', summary: 'Reading a balance sheet', minutes: 60 },
      { ago: 38, kind: 'video', minutes: 30 },
      { ago: 9, kind: 'coffee', summary: 'The platform role', minutes: 75 },
    ],
    promises: [
      { owedBy: 'them', text: 'Introduce me to the head of data in Lisbon', ago: 9, in: 12 },
    ],
  },
  {
    name: 'Sofia Marchetti',
    headline: 'Pricing Lead',
    company: 'Brightwater',
    roles: [{ type: 'peer', startedAgo: 900 }],
    trackedFor: 900,
    tags: ['pricing', 'milan'],
    howMet: 'We built the first pricing model at her kitchen table.',
    notes: [
      { ago: 75, text: 'Thinking about going independent. Ask how it went with her first client.' },
    ],
    met: [
      { ago: 190, kind: 'coffee', summary: 'Milan, between two trains', minutes: 50 },
      { ago: 131, kind: 'call', minutes: 25 },
      { ago: 75, kind: 'video', summary: 'Going independent: yes or no', minutes: 45 },
    ],
  },
  {
    name: 'Marta Lindqvist',
    headline: 'Senior Engineer',
    company: 'Brightwater',
    roles: [{ type: 'mentee', startedAgo: 240 }],
    trackedFor: 240,
    tags: ['platform'],
    howMet: 'The mentoring programme matched us.',
    notes: [
      { ago: 19, text: 'Wants to lead the platform team by spring. Afraid of the hiring part.' },
    ],
    met: [
      { ago: 80, kind: 'video', minutes: 45 },
      { ago: 49, kind: 'video', summary: 'Her first design review as lead', minutes: 45 },
      { ago: 19, kind: 'coffee', summary: 'Which parts of leading she would enjoy', minutes: 60 },
    ],
    promises: [{ owedBy: 'them', text: 'Show me her hiring plan', ago: 19, in: 4 }],
    followUps: [{ text: 'Ask how the first interviews went', in: 6 }],
  },
  {
    name: 'Haruka Ishikawa',
    headline: 'Director of Product',
    company: 'Kumo Robotics',
    roles: [
      { type: 'alumni', startedAgo: 620 },
      { type: 'supervisor', startedAgo: 1900, endedAgo: 621 },
    ],
    trackedFor: 620,
    howMet: 'My first manager; she taught me to write the ending first.',
    notes: [{ ago: 100, text: 'Her team grew to forty. Misses building things herself.' }],
    met: [
      { ago: 410, kind: 'email' },
      { ago: 260, kind: 'video', summary: 'Her move to robotics', minutes: 40 },
      { ago: 100, kind: 'message', summary: 'Congratulated her on the launch' },
    ],
    changes: [{ field: 'headline', before: 'Senior Product Manager', ago: 5 }],
  },
  {
    name: 'Priya Raghunathan',
    headline: 'Founder and community host',
    company: 'The Long Table',
    roles: [{ type: 'connector', startedAgo: 800 }],
    trackedFor: 800,
    tags: ['london', 'dinners'],
    howMet: 'At one of her dinners, seated beside a beekeeper.',
    notes: [
      {
        ago: 205,
        text: 'Knows everybody in climate hardware. Offered a seat whenever I am in London.',
      },
    ],
    met: [
      { ago: 420, kind: 'event', summary: 'The dinner with the beekeeper' },
      { ago: 205, kind: 'message', summary: 'Thanked her for the introduction to Amira' },
    ],
  },
  {
    name: 'Jonas Weidner',
    headline: 'Account Director',
    company: 'Nordwind Partners',
    roles: [{ type: 'collaborator', startedAgo: 1000 }],
    trackedFor: 1000,
    howMet: 'Shared the Casa Aurora account for two years.',
    notes: [{ ago: 64, text: 'On parental leave until spring. Let him be.', pinned: true }],
    met: [
      { ago: 150, kind: 'meeting', summary: 'Handing over Casa Aurora', with: ['Tomás Ferreira'] },
      { ago: 64, kind: 'call', summary: 'It is a boy' },
    ],
    pausedAgo: 64,
  },
  {
    name: 'Amira Haddad',
    headline: 'Partner, technology practice',
    company: 'Lantern Search',
    roles: [{ type: 'recruiter', startedAgo: 205 }],
    trackedFor: 205,
    howMet: 'Priya introduced us.',
    notes: [
      { ago: 95, text: 'Has a platform role in Rotterdam; the client decides after the holidays.' },
    ],
    met: [
      { ago: 95, kind: 'call', summary: 'What I am looking for, and what I am not', minutes: 30 },
    ],
    laterIn: 14,
  },
  {
    name: 'Rubén Castellanos',
    headline: 'Photographer',
    company: '',
    roles: [],
    tags: ['old friends'],
    howMet: 'Shared an office at the agency, 2014 to 2019.',
    notes: [
      { ago: 470, text: 'Left the agency for photography. Exhibition in Valencia, dates to come.' },
    ],
    met: [
      { ago: 900, kind: 'coffee' },
      { ago: 700, kind: 'call', minutes: 40 },
      { ago: 470, kind: 'message', summary: 'Sent me the first prints' },
    ],
  },
  {
    name: 'Eilidh MacLeod',
    headline: 'Research Engineer',
    company: 'Skerry Wave Energy',
    roles: [{ type: 'acquaintance', startedAgo: 20 }],
    trackedFor: 20,
    tags: ['edinburgh'],
    howMet: 'Sat next to me at the tidal energy conference.',
    notes: [{ ago: 20, text: 'Looking for somebody who knows procurement. Tomás?' }],
  },
  {
    name: 'Chidi Nwosu',
    headline: 'Engineering Manager',
    company: 'Brightwater',
    roles: [{ type: 'directReport', startedAgo: 500, endedAgo: 30 }],
    howMet: 'Hired him out of the support team.',
    notes: [{ ago: 30, text: 'Moved to the Lagos office. A good last year together.' }],
    met: [
      { ago: 44, kind: 'meeting', minutes: 30 },
      { ago: 37, kind: 'meeting', minutes: 30 },
      { ago: 30, kind: 'meeting', summary: 'Farewell lunch', minutes: 90 },
    ],
    archivedAgo: 28,
  },
];
