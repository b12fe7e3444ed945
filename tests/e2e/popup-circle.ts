/**
 * A small circle of people for the popup's tests, put in by commands as the pages do: each is due
 * for another kind of reason. Days are counted from today, so the tests hold on any day.
 */
import { expect, type Page } from '@playwright/test';
import { sendCommand } from './support/commands.ts';
import { sendOnce } from './support/worker.ts';

/** The local day of the browser's machine, `count` days from now. */
export function dayFromNow(count: number): string {
  return Temporal.Now.plainDateISO().add({ days: count }).toString();
}

export type Someone = {
  name: string;
  company?: string;
  headline?: string;
  tags?: string[];
  vanity?: string;
  typeId?: string;
  note?: string;
  /** Days ago of each contact. */
  contacts?: number[];
};

/** Keeps somebody and answers their id. */
export async function keep(page: Page, someone: Someone): Promise<string> {
  const personId = crypto.randomUUID();
  const who = { personId };
  const { name, vanity, note, typeId, contacts = [], tags = [] } = someone;
  await sendCommand(page, 'person.add', {
    who: { personId, create: { name, keys: vanity ? [`vanity:${vanity}`] : [], seen: null } },
  });
  await sendCommand(page, 'person.change', {
    who,
    fields: { company: someone.company ?? null, headline: someone.headline ?? null, tags },
  });
  for (const daysAgo of contacts) {
    await sendCommand(page, 'interaction.log', {
      who,
      interactionId: crypto.randomUUID(),
      baseRevision: 0,
      kind: 'call',
      direction: null,
      on: dayFromNow(-daysAgo),
      summary: '',
      minutes: null,
      alsoPersonIds: [],
      next: null,
    });
  }
  if (typeId) {
    await sendCommand(page, 'person.setRelationships', {
      who,
      relationships: [{ id: crypto.randomUUID(), typeId, startedOn: null, endedOn: null }],
    });
  }
  if (note) {
    await sendCommand(page, 'note.write', {
      who,
      noteId: crypto.randomUUID(),
      baseRevision: 0,
      text: note,
      on: dayFromNow(-40),
      pinned: false,
    });
  }
  return personId;
}

/** A promise of mine to somebody, due today. */
export async function promiseTo(page: Page, personId: string, text: string): Promise<void> {
  await sendCommand(page, 'promise.write', {
    who: { personId },
    promiseId: crypto.randomUUID(),
    baseRevision: 0,
    owedBy: 'me',
    text,
    promisedOn: dayFromNow(-21),
    dueOn: dayFromNow(0),
  });
}

/** A follow-up with somebody; by default once, due today. */
export async function followUpWith(
  page: Page,
  personId: string,
  text: string,
  { dueIn = 0, weekly = false } = {},
): Promise<void> {
  const dueOn = dayFromNow(dueIn);
  await sendCommand(page, 'followUp.write', {
    who: { personId },
    followUpId: crypto.randomUUID(),
    baseRevision: 0,
    text,
    dueOn,
    at: null,
    repeat: weekly ? { every: 1, unit: 'week', from: dueOn } : null,
  });
}

/** A birthday of somebody, so many days from now. */
export async function birthdayOf(page: Page, personId: string, inDays: number): Promise<void> {
  await sendCommand(page, 'importantDate.write', {
    who: { personId },
    importantDateId: crypto.randomUUID(),
    baseRevision: 0,
    kind: 'birthday',
    label: '',
    monthDay: dayFromNow(inDays).slice(5),
    year: null,
    leadDays: 3,
  });
}

export type Circle = Record<'daniel' | 'ingrid' | 'tomas' | 'sofia' | 'marta', string>;

/** Daniel is promised something, Tomás has his birthday, Ingrid is late, Sofia went silent; Marta is not due. */
export async function keepCircle(page: Page): Promise<Circle> {
  const daniel = await keep(page, {
    name: 'Daniel Okonkwo Reyes',
    company: 'Amber Delta',
    headline: 'VP Engineering',
    typeId: 'mentor',
    vanity: 'daniel-okonkwo',
    tags: ['platform'],
    contacts: [42],
    note: 'Thinks I should ask for the platform role before the reorg. Offered to read a draft.',
  });
  await promiseTo(page, daniel, 'the hiring plan');
  const ingrid = await keep(page, {
    name: 'Ingrid Solheim',
    company: 'Fjordkraft',
    typeId: 'sponsor',
    contacts: [57, 120],
    note: 'Put my name forward for the Oslo project in June. Thank her, and tell her what came of it.',
  });
  const tomas = await keep(page, {
    name: 'Tomás Ferreira',
    company: 'Lusitania Foods',
    typeId: 'client',
    contacts: [20],
    note: 'Two girls, moved to Porto. Prefers a **call** to mail.',
  });
  await birthdayOf(page, tomas, 1);
  const sofia = await keep(page, {
    name: 'Sofia Marchetti',
    contacts: [730, 760, 800, 850],
    note: 'We built the first pricing model in her kitchen.',
  });
  const marta = await keep(page, {
    name: 'Marta Lindqvist',
    company: 'Norrsken',
    typeId: 'peer',
    vanity: 'marta-lindqvist',
    contacts: [19],
  });
  return { daniel, ingrid, tomas, sofia, marta };
}

/**
 * Makes the day's choice anew, as if it was the first opening of the day: what a test put in after
 * that choice would otherwise wait under "Show more".
 */
export async function chooseAnew(page: Page): Promise<void> {
  await forgetDayList(page);
  expect(await sendOnce(page, 'data.changed', null)).toMatchObject({ ok: true });
}

function forgetDayList(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('confidant');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('device', 'readwrite');
          writing.objectStore('device').delete('dayList');
          writing.addEventListener('error', () => reject(writing.error));
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
}
