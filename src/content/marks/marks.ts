/**
 * Marks beside people you keep, in the rows of a page that are on screen. Whether there are any, and
 * who gets one, is the background's to say; until it has said so nothing of the page is looked at.
 */
import { mostMarkedRows } from '@/domain/annotation-view';
import { keysFromAddress } from '@/domain/profile-key';
import { isDarkAround, watchPageTheme } from '@/content/annotation/page-theme';
import { ask } from '@/messaging/content-client';
import { drawMark, paintMark, placeMarks, type Mark } from './mark';
import { hasPicture, keysOf, profileLinks, rowOf, type Row } from './rows';

/** Milliseconds from a change of the page to looking for new rows: a feed changes all the time. */
const lookGap = 1_000;
/** Milliseconds in which rows that come into view are asked about together. */
const askGap = 400;
/** Milliseconds until a question that found nobody is asked again. */
const askAgainAfter = 3_000;

type DrawnMark = Mark & { row: Row; label: string };

/** Watches until the signal says stop. `refresh` asks anew: something may have changed. */
export function watchMarks(signal: AbortSignal): { refresh(): void } {
  /** What a mark says, by the keys asked about; null for whom nothing is drawn. */
  let answers = new Map<string, string | null>();
  /** The links with a picture on screen, with the row that each stands for once it was read. */
  const visible = new Map<Element, Row | null | undefined>();
  const drawn = new Map<Element, DrawnMark>();
  let watched = new WeakSet<Element>();
  /** Came into the page since the last look. */
  const added = new Set<Element>();
  let on = false;
  /** Whether the last answer is still true for all that anybody has told us. */
  let current = false;
  let asking = false;
  let dark = false;
  let stopWatchingTheme: (() => void) | undefined;
  let lookTimer: ReturnType<typeof setTimeout> | undefined;
  let updateTimer: ReturnType<typeof setTimeout> | undefined;

  const mutations = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) added.add(node);
      // A row that now is somebody else's loses the mark before anybody sees it.
      if (addedNodes.length === 0 && target instanceof Element) readAgain(target);
    }
    lookTimer ??= setTimeout(look, lookGap);
  });
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) forget(target);
      else if (!visible.has(target)) {
        // Here everything has been laid out, so that looking at it costs nothing.
        if (visible.size === 0) dark = isDarkAround(target);
        visible.set(target, undefined);
      }
    }
    updateIn(askGap);
  });

  function look(): void {
    lookTimer = undefined;
    for (const element of added) {
      if (!element.isConnected) continue;
      const inside = element.querySelectorAll(profileLinks);
      // A picture may come into a link that was there before.
      for (const link of [element.closest(profileLinks), ...inside]) if (link) watch(link);
    }
    added.clear();
    updateIn(0);
  }

  function watch(link: Element): void {
    if (watched.has(link) || !hasPicture(link)) return;
    watched.add(link);
    sight.observe(link);
  }

  function updateIn(gap: number): void {
    updateTimer ??= setTimeout(() => {
      updateTimer = undefined;
      void update();
    }, gap);
  }

  /** Draws what is known of the rows on screen, and asks about the others. */
  async function update(): Promise<void> {
    if (signal.aborted || asking) return;
    const rows = on ? rowsOnScreen() : [];
    draw(rows);
    const unknown = rows.filter(({ keys }) => !answers.has(keys.join())).slice(0, mostMarkedRows);
    if (current && unknown.length === 0) return;
    asking = true;
    const asked = answers;
    const reply = await ask('marks.seen', { rows: unknown.map(({ keys }) => keys) });
    asking = false;
    if (signal.aborted) return;
    if (!reply.ok) {
      updateIn(askAgainAfter);
      return;
    }
    const view = reply.value;
    // Unless something changed meanwhile.
    current = asked === answers;
    turn(view.show === 'marks');
    if (view.show === 'marks') {
      for (const [index, { keys }] of unknown.entries()) {
        asked.set(keys.join(), view.labels[index] ?? null);
      }
    }
    if (unknown.length > 0 || !current) updateIn(0);
  }

  /** The page's own person has the annotation. */
  function rowsOnScreen(): Row[] {
    const [shown] = keysFromAddress(location.href);
    const rows: Row[] = [];
    for (const [link, known] of visible) {
      const row = known === undefined ? rowOf(link) : known;
      visible.set(link, row);
      if (row && row.keys[0] !== shown) rows.push(row);
    }
    return rows;
  }

  function draw(rows: readonly Row[]): void {
    const fresh: DrawnMark[] = [];
    const wanted = new Set<Element>();
    for (const row of rows) {
      const before = drawn.get(row.link);
      const answer = answers.get(row.keys.join());
      // What is asked about anew stays as it is until the answer is there.
      const label = answer === undefined && before?.row === row ? before.label : answer;
      if (label === undefined || label === null) continue;
      wanted.add(row.link);
      const stands = before?.host.parentNode === row.link;
      if (before?.row === row && before.label === label && stands) continue;
      before?.host.remove();
      const mark = { ...drawMark(label, dark), row, label };
      row.link.append(mark.host);
      drawn.set(row.link, mark);
      fresh.push(mark);
    }
    for (const link of drawn.keys()) if (!wanted.has(link)) erase(link);
    placeMarks(fresh);
  }

  /** Its address, or something in it, has changed. */
  function readAgain(link: Element): void {
    if (visible.has(link)) visible.set(link, undefined);
    const mark = drawn.get(link);
    if (mark && keysOf(link).join() !== mark.row.keys.join()) erase(link);
  }

  function erase(link: Element): void {
    drawn.get(link)?.host.remove();
    drawn.delete(link);
  }

  /** Out of sight, or out of the page. */
  function forget(link: Element): void {
    visible.delete(link);
    if (link.isConnected) return;
    sight.unobserve(link);
    watched.delete(link);
  }

  /** With the next frame, when the page has its new colours. */
  function matchTheme(): void {
    requestAnimationFrame(() => {
      const [link] = visible.keys();
      if (!link || isDarkAround(link) === dark) return;
      dark = !dark;
      for (const { face } of drawn.values()) paintMark(face, dark);
    });
  }

  function turn(to: boolean): void {
    if (to === on) return;
    on = to;
    if (!on) {
      stop();
      return;
    }
    stopWatchingTheme = watchPageTheme(matchTheme);
    mutations.observe(document, { subtree: true, childList: true, attributeFilter: ['href'] });
    added.add(document.documentElement);
    look();
  }

  function stop(): void {
    clearTimeout(lookTimer);
    clearTimeout(updateTimer);
    lookTimer = undefined;
    updateTimer = undefined;
    stopWatchingTheme?.();
    mutations.disconnect();
    sight.disconnect();
    for (const link of drawn.keys()) erase(link);
    visible.clear();
    added.clear();
    answers.clear();
    watched = new WeakSet();
  }

  /** A part of the page that scrolls takes its pictures along, and not always what lies over them. */
  function followScroll({ target }: Event): void {
    if (!(target instanceof Element)) return; // The whole page takes both.
    const taken = [...drawn.values()].filter(({ row }) => target.contains(row.picture));
    if (taken.length > 0) placeMarks(taken);
  }

  document.addEventListener('scroll', followScroll, { capture: true, passive: true, signal });
  window.addEventListener('resize', () => placeMarks([...drawn.values()]), { signal });
  signal.addEventListener('abort', stop);
  void update();
  return {
    refresh() {
      current = false;
      answers = new Map();
      updateIn(0);
    },
  };
}
