/**
 * Whether the page round us is dark. LinkedIn's theme is its own setting, so the system's says
 * nothing: what counts is what is painted behind the annotation.
 */

/** Looks behind `element` for the nearest painted background; without one, at the text's colour. */
export function isDarkAround(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const background = readColor(getComputedStyle(at).backgroundColor);
    if (background && background.alpha > 0.5) return background.lightness < 0.5;
  }
  const text = readColor(getComputedStyle(element).color);
  return text !== null && text.lightness > 0.6;
}

/** Calls back when the page may have changed its theme. Returns how to stop. */
export function watchPageTheme(changed: () => void): () => void {
  // LinkedIn switches its theme by a class of the root element.
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['class', 'style', 'data-theme'],
  });
  return () => observer.disconnect();
}

/**
 * Lightness (0 to 1) and alpha of a computed colour. Computed colours are `rgb()`, `color()` or one
 * of the `lab`, `lch`, `oklab`, `oklch` functions; null for anything else.
 */
export function readColor(color: string): { lightness: number; alpha: number } | null {
  const [, name, inside = ''] = /^([a-z]+)\((.*)\)$/.exec(color) ?? [];
  const numbers = (inside.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  const [first, second, third] = numbers;
  if (!name || first === undefined || second === undefined || third === undefined) return null;
  const alpha = numbers[3] ?? 1;
  if (name.startsWith('ok')) return { lightness: first, alpha };
  if (name.startsWith('l')) return { lightness: first / 100, alpha };
  const scale = name === 'color' ? 1 : 255;
  return { lightness: (0.299 * first + 0.587 * second + 0.114 * third) / scale, alpha };
}
