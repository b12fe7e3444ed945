/** All that a page gets hold of, of three people and of two cards that leak: by person and by probe. */
import { openCard, settle } from './card.ts';
import type { Ground, HostileTab } from './ground.ts';
import { copyEditable, enterOuterRoot, takeItOut, walkFromEvents } from './inside.ts';
import { measuring } from './measuring.ts';
import { controlPage, hostileProfile, leak, paintTraps, profiles } from './pages.ts';
import { reading } from './reading.ts';
import { readingMore } from './reading-more.ts';
import { ruiningMeasures, ruiningReads } from './ruining.ts';
import { keepThreePeople, longNote, shortNote } from './three-people.ts';

const guesses = [
  'zebrawort',
  'quince',
  'Wilhelmina',
  'Mentor',
  'talked',
  'marmalade',
  'Notes',
  'Restore',
];

export const people = ['little', 'much', 'bare'] as const;
export type Loot = Record<string, unknown>;
export type Haul = Record<(typeof people)[number] | 'shortLeak' | 'longLeak', Loot>;

export const allReading = { ...reading, ...readingMore };
const ruining = { ...ruiningReads, ...ruiningMeasures };
/** What is done with our inner root once the page got into the outer one. */
export const insides = { 'inside ours': () => undefined, 'taken out of ours': takeItOut };
/** Under this name is what was found by walking from what events tell. */
export const walked = 'all that can be walked to from what events tell';
/** Under this name is whether the page got into our outer root. */
export const entered = 'got in';
/** Under this name is what was copied after all round our inner root was made editable. */
const copied = 'copying it with all round it made editable';
/** What is read before the page does anything: it does not depend on what is under attack. */
const overheard = (name: string) => name.startsWith('what was overheard');

/** Names of the probes that are tried again from inside. */
export const triedInside = {
  reading: [...Object.keys(allReading).filter((name) => !overheard(name)), copied],
  measuring: Object.keys(measuring),
};

export async function takeAll(ground: Ground): Promise<Haul> {
  await keepThreePeople(ground.ours);
  const haul: Haul = { little: {}, much: {}, bare: {}, shortLeak: {}, longLeak: {} };
  for (const name of people) {
    const profile = profiles[name];
    const pathname = `/in/${profile.vanity}/`;
    ground.serve(pathname, hostileProfile(profile));
    const tab = await openCard(ground, pathname);
    await useIt(tab);
    haul[name] = { ...(await collect(tab)), ...(await collectInside(tab)) };
    await tab.close();

    for (const [trap, { before, after }] of Object.entries(paintTraps)) {
      ground.serve(pathname, hostileProfile(profile, `<style>${before}</style>`));
      const trapped = await openCard(ground, pathname);
      if (after !== undefined) await trapped.run(addStyle, [after]);
      await settle(trapped);
      haul[name][trap] = await trapped.run(painted);
      // Each has a card that is not needed any more.
      if (after !== undefined) Object.assign(haul[name], await ruin(trapped));
      await trapped.close();
    }
  }
  ground.serve('/control/', controlPage);
  for (const [name, words] of [
    ['shortLeak', shortNote],
    ['longLeak', longNote.slice(0, 900)],
  ] as const) {
    const tab = await ground.open('/control/');
    await tab.run(leak, [words, ground.base]);
    await settle(tab);
    await useIt(tab);
    haul[name] = { ...(await collect(tab)), ...(await ruin(tab)) };
    await tab.close();
  }
  return haul;
}

/** Moves over it, clicks beside its controls, goes into it with the keyboard and types. */
export async function useIt(tab: HostileTab): Promise<void> {
  const { left, top, right, bottom } = await tab.box();
  for (let y = top + 3; y < Math.min(bottom, top + 100); y += 10) {
    for (let x = left + 3; x < right; x += 31) await tab.move(x, y);
  }
  await tab.click(left + 40, top + 50);
  await tab.doubleClick(left + 120, top + 50);
  for (let i = 0; i < 6; i += 1) await tab.tabAndType();
}

async function collect(tab: HostileTab): Promise<Loot> {
  // The clipboard wants a focused page, and Tab may have gone on to the browser's own controls.
  await tab.toFront();
  await tab.click(2, 400);
  const all: Loot = {};
  // What was overheard first: the other probes make noise of their own.
  for (const [name, probe] of Object.entries({ ...measuring, ...allReading }))
    all[name] = await tab.run(probe, guesses);
  all[walked] = await tab.run(walkFromEvents);
  return all;
}

async function ruin(tab: HostileTab): Promise<Loot> {
  await tab.toFront();
  await tab.click(2, 400);
  const all: Loot = {};
  for (const [name, probe] of Object.entries(ruining)) all[name] = await tab.run(probe, guesses);
  return all;
}

async function collectInside(tab: HostileTab): Promise<Loot> {
  const got: Loot = { [entered]: await tab.run(enterOuterRoot) };
  if (got[entered] !== true) return got;
  for (const [place, go] of Object.entries(insides)) {
    await tab.run(go);
    for (const [name, probe] of Object.entries({ ...measuring, ...allReading }))
      if (!overheard(name)) got[`${place}: ${name}`] = await tab.run(probe, guesses);
    got[`${place}: ${copied}`] = await tab.run(copyEditable);
  }
  got[`inside: ${walked}`] = await tab.run(walkFromEvents);
  return got;
}

function addStyle([css = '']: string[]): void {
  document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
}

/** The largest text is what counts: the smaller ones come in any order. */
function painted(): number {
  return Math.max(...(watched.overheard['paints'] ?? []).map(Number));
}
