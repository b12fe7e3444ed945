/** Two people with a word in every text of theirs, and where that word is to be seen. */
import type { Page } from '@playwright/test';
import { keepNote } from '../panel-steps.ts';
import { dayFromNow } from '../popup-circle.ts';
import { sendCommand } from '../support/commands.ts';

/** Nobody's word but ours. */
export const marker = 'Zebrawort';
/** Stands beside it in notes and talks: what one can look for without typing the marker. */
export const found = 'kayak';
export const vanity = 'zebrawort-lind';
export const profile = `/in/${vanity}/`;
export const profileAddress = `https://www.linkedin.com${profile}`;

export type Planted = { personId: string; otherId: string };

/** Keeps both; everything about them is due, or has just happened. */
export async function plant(page: Page): Promise<Planted> {
  const personId = await plantPerson(page, `Greta ${marker}`, [`vanity:${vanity}`]);
  const otherId = await plantPerson(page, `Olaf ${marker}`, []);
  await sendCommand(page, 'savedView.write', {
    savedViewId: crypto.randomUUID(),
    name: marker,
    query: `company:${marker}`,
    sort: 'name',
  });
  return { personId, otherId };
}

async function plantPerson(page: Page, name: string, keys: `vanity:${string}`[]): Promise<string> {
  const personId = crypto.randomUUID();
  const who = { personId };
  const today = dayFromNow(0);
  const seen = { name, headline: marker, company: marker, on: today };
  await sendCommand(page, 'person.add', { who: { personId, create: { name, keys, seen } } });
  await sendCommand(page, 'person.change', {
    who,
    fields: { headline: marker, company: marker, tags: [marker], howMet: marker, rhythmDays: 7 },
  });
  await keepNote(page, personId, `${marker} ${found}`, today);
  await sendCommand(page, 'interaction.log', {
    who,
    interactionId: crypto.randomUUID(),
    baseRevision: 0,
    kind: 'call',
    direction: null,
    on: dayFromNow(-30),
    summary: `${marker} ${found}`,
    minutes: null,
    alsoPersonIds: [],
    next: null,
  });
  const plan = { who, baseRevision: 0, text: marker };
  for (const dueOn of [today, dayFromNow(-3)]) {
    const followUpId = crypto.randomUUID();
    await sendCommand(page, 'followUp.write', {
      ...plan,
      followUpId,
      dueOn,
      at: null,
      repeat: null,
    });
    if (dueOn !== today)
      await sendCommand(page, 'followUp.setStatus', { followUpId, status: 'done' });
  }
  await sendCommand(page, 'promise.write', {
    ...plan,
    promiseId: crypto.randomUUID(),
    owedBy: 'me',
    promisedOn: today,
    dueOn: today,
  });
  await sendCommand(page, 'importantDate.write', {
    who,
    importantDateId: crypto.randomUUID(),
    baseRevision: 0,
    kind: 'other',
    label: marker,
    monthDay: dayFromNow(1).slice(5),
    year: null,
    leadDays: 5,
  });
  const trashed = await keepNote(page, personId, marker, dayFromNow(0));
  await sendCommand(page, 'trash.put', { table: 'notes', id: trashed });
  return personId;
}

/** Remembers in every page that is opened from now on whether the word was ever in it. */
export async function watchFor(page: Page): Promise<void> {
  await page.context().addInitScript((word) => {
    const look = () => {
      if (!document.documentElement?.outerHTML.toLowerCase().includes(word)) return;
      document.documentElement.dataset['everSeen'] = '';
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  }, marker.toLowerCase());
}

/** Whether the word was in a page at any time since it was opened. */
export function everSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => 'everSeen' in document.documentElement.dataset);
}

/** The places in a page's texts, attributes, fields and title that have the word. */
export function traces(page: Page): Promise<string[]> {
  return page.evaluate((word) => {
    const has = (text: string) => text.toLowerCase().includes(word);
    const places = has(document.title) ? ['title'] : [];
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (has(value)) places.push(`${element.tagName} ${name}="${value}"`);
      }
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE && has(node.textContent ?? '')) {
          places.push(`${element.tagName}: ${node.textContent}`);
        }
      }
      if ('value' in element && typeof element.value === 'string' && has(element.value)) {
        places.push(`${element.tagName} value`);
      }
    }
    return places;
  }, marker.toLowerCase());
}
