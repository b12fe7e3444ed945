/** Finds by measuring what a layout without room for its words does to them. */
import type { Page } from '@playwright/test';

/**
 * What is wrong with the layout as it stands, in words; empty when nothing is: a page that scrolls
 * sideways, something that sticks out of it or of the box that cuts it (unless the cut is said by
 * an ellipsis), and words written over other words.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Box = { left: number; right: number; top: number; bottom: number };
    const faults = new Set<string>();
    if (document.documentElement.scrollWidth > innerWidth) faults.add('the page scrolls sideways');

    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('.visually-hidden');
    const cuts = (style: CSSStyleDeclaration) =>
      style.overflowX !== 'visible' || style.overflowY !== 'visible';
    /** What of the box is seen through all that cuts it. */
    const seenPart = (element: Element, box: Box): Box => {
      let { left, right, top, bottom } = box;
      for (let each: Element | null = element; each; each = each.parentElement) {
        if (each === document.body || !cuts(getComputedStyle(each))) continue;
        const frame = each.getBoundingClientRect();
        left = Math.max(left, frame.left);
        right = Math.min(right, frame.right);
        top = Math.max(top, frame.top);
        bottom = Math.min(bottom, frame.bottom);
      }
      return { left, right, top, bottom };
    };
    /** Whether cutting its words is meant, and shown. */
    const saysItCuts = (element: Element) => {
      for (let each: Element | null = element; each; each = each.parentElement) {
        const style = getComputedStyle(each);
        if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return true;
        if (/auto|scroll/u.test(style.overflowX)) return true;
      }
      return false;
    };
    const isFloating = (element: Element) => {
      for (let each: Element | null = element; each; each = each.parentElement) {
        if (/fixed|sticky/u.test(getComputedStyle(each).position)) return true;
      }
      return false;
    };

    const words: { element: Element; text: string; box: Box }[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || !isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const box = seenPart(element, rect);
        const isCut = box.right < rect.right - 1.5 || box.left > rect.left + 1.5;
        if (isCut && !saysItCuts(element)) faults.add(`cut: ${text}`);
        if (box.right > innerWidth + 1 || box.left < -1) faults.add(`outside: ${text}`);
        if (!isFloating(element)) words.push({ element, text, box });
      }
    }
    for (const [index, one] of words.entries()) {
      for (const other of words.slice(index + 1)) {
        if (one.element === other.element) continue;
        const across =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        const least = Math.min(one.box.bottom - one.box.top, other.box.bottom - other.box.top);
        // Lines of one paragraph touch: only what hides letters counts.
        if (across > 3 && down > least / 2)
          faults.add(`over each other: ${one.text} | ${other.text}`);
      }
    }
    for (const control of document.querySelectorAll('button, a, input, select, textarea')) {
      if (!isSeen(control)) continue;
      const box = control.getBoundingClientRect();
      if (box.width > 1 && (box.right > innerWidth + 1 || box.left < -1)) {
        faults.add(`out of reach: ${control.textContent || control.getAttribute('aria-label')}`);
      }
    }
    return [...faults];
  });
}
