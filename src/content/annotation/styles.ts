/**
 * The annotation's style sheets, adopted by its closed shadow roots: nothing of them is in the page,
 * and a strict content security policy does not stop them.
 *
 * Rules that keep page scripts out; docs/linkedin-pages.md says what each prevents:
 * - Every font is a bare `system-ui` or `serif`: a page's own @font-face can stand in for any other
 *   name, and would be asked for the letters it draws.
 * - No custom properties: `all` does not reset them, and `@property` of the page reaches in here.
 * - No animation and no transition: they can be listened to.
 * - The host's size depends on its place alone, never on what is drawn in it.
 * - Every text fills its row (see drawn-text.ts), so overflow fades out instead of ending in dots. A
 *   card has the same rows whatever is said; those with nothing to say take no room.
 * - user-select is none on the elements themselves too (keepFromCopies in drawn-text.ts).
 * - Only the whole face and its buttons can be hit by the pointer: `offsetX` counts from what is hit.
 */
import { wordsAttribute } from './drawn-text';

/** A card is drawn for somebody you keep; everything else is one line, all of the same size. */
export type Extent = 'card' | 'line';

const gapAbove = 12;
const gapBelow = 4;
/** Below this width a card has its words under each other. */
const narrow = 440;
const heights = { card: { wide: 78, narrow: 124 }, line: { wide: 36, narrow: 36 } };

/** The outside: stronger than any rule, inline style or animation of the page. */
export function hostRules(extent: Extent, floating: boolean): string {
  const height = heights[extent];
  const place = floating
    ? `position: fixed !important;
       inset: auto auto 16px 16px !important;
       inline-size: min(${extent === 'card' ? 420 : 340}px, 100vw - 32px) !important;
       block-size: ${(extent === 'card' ? height.narrow : height.wide) + gapAbove + gapBelow}px !important;
       z-index: 90 !important;`
    : `position: relative !important;
       inline-size: 100% !important;
       block-size: ${height.wide + gapAbove + gapBelow}px !important;
       /* Percentages of padding are of the width, so this is 0 where there is room and grows where not. */
       padding-block-end: clamp(0px, (${narrow}px - 100%) * 1000, ${height.narrow - height.wide}px) !important;`;
  return `
    :host {
      all: initial !important;
      direction: ltr !important;
      unicode-bidi: isolate !important;
      display: block !important;
      flex: none !important;
      contain: strict !important;
      box-sizing: content-box !important;
      user-select: none !important;
      ${place}
    }
    /* What is private is not printed with the profile. */
    @media print { :host { display: none !important; } }
  `;
}

/** The design's values (src/ui/tokens.css); in the dark a step lighter, as LinkedIn's cards are. */
export const paper = 'light-dark(oklch(0.985 0.006 85), oklch(0.255 0.008 70))';
const raised = 'light-dark(oklch(1 0 0), oklch(0.29 0.009 70))';
const sunk = 'light-dark(oklch(0.945 0.009 85), oklch(0.335 0.009 70))';
export const line = 'light-dark(oklch(0.905 0.01 85), oklch(0.365 0.01 70))';
const lineStrong = 'light-dark(oklch(0.62 0.012 85), oklch(0.56 0.012 85))';
export const ink = 'light-dark(oklch(0.245 0.015 60), oklch(0.935 0.01 85))';
const inkSoft = 'light-dark(oklch(0.45 0.015 60), oklch(0.75 0.012 85))';
export const accent = 'light-dark(oklch(0.435 0.105 165), oklch(0.79 0.115 165))';
const warm = 'light-dark(oklch(0.52 0.12 60), oklch(0.79 0.12 70))';

export const textRules = `
  * { box-sizing: border-box; margin: 0; }
  [${wordsAttribute}] { font-family: system-ui; unicode-bidi: isolate; pointer-events: none; }
  [${wordsAttribute}]::before { content: attr(${wordsAttribute}); }
  /* No wider than the space that fills it, or a page that makes it so learns how long its words are. */
  .row { max-inline-size: 1700px; }
`;

/** The outer root: the face, its buttons, and fixed words of ours. */
export const faceRules = `${textRules}
  .face {
    position: absolute; inset: ${gapAbove}px 0 ${gapBelow}px;
    container-type: size; overflow: clip;
    color: ${ink}; font: 13px/20px system-ui;
  }
  .light { color-scheme: light; }
  .dark { color-scheme: dark; }

  .card {
    block-size: 100%; padding: 0 6px 0 14px;
    display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr) auto; column-gap: 14px;
    background: ${paper}; border: 1px solid ${line}; border-radius: 10px;
  }
  .slot { position: relative; pointer-events: none; }
  .actions { align-self: center; display: flex; align-items: center; gap: 2px; }

  button {
    appearance: none; flex: none; min-inline-size: 24px; block-size: 28px; padding: 0;
    display: inline-grid; place-items: center; cursor: pointer;
    border: 1px solid transparent; border-radius: 6px; background: none; color: ${inkSoft};
    font: 13px/20px system-ui;
  }
  button:hover { background: ${sunk}; color: ${ink}; }
  button:focus-visible { outline: 2px solid ${accent}; outline-offset: -1px; }
  button svg { inline-size: 16px; block-size: 16px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; pointer-events: none; }
  .open, .quiet { padding: 0 14px; }
  .open { border-color: ${line}; background: ${raised}; color: ${ink}; }
  .quiet { padding: 0 8px; }
  .fold { inline-size: 28px; }

  .line { block-size: 100%; display: flex; align-items: center; gap: 4px; color: ${inkSoft}; }
  .line .slot { inline-size: 28px; block-size: 28px; flex: none; }
  .line .words { min-inline-size: 0; margin-inline-end: 8px; overflow: clip; line-height: 17px; max-block-size: 34px; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
  .plus { inline-size: 36px; block-size: 24px; border: 1px dashed ${lineStrong}; border-radius: 99px; }
  .hint { visibility: hidden; padding-inline-start: 4px; min-inline-size: 0; overflow: clip; text-overflow: ellipsis; white-space: nowrap; }
  .plus:is(:hover, :focus-visible) + .hint { visibility: visible; }

  /* Over the page, not in it: it needs a ground of its own. */
  .line.floating {
    padding: 0 10px; background: ${paper}; border: 1px solid ${line}; border-radius: 10px;
  }
  .floating > .hint { visibility: visible; }

  @container (max-width: ${narrow - 0.02}px) {
    .card { padding: 8px 12px; grid-template-columns: minmax(0, 1fr); }
    .card > * { grid-area: 1 / 1; }
    .actions { align-self: start; justify-self: end; block-size: 40px; }
  }

  @media (forced-colors: active) {
    button, .open, .plus { border-color: ButtonBorder; }
    button:focus-visible { outline-color: Highlight; }
  }
`;

/** The inner root: what you keep. Stronger than anything said of its element in the outer one. */
export const keptRules = `${textRules}
  :host {
    all: initial !important;
    color-scheme: inherit !important;
    position: absolute !important;
    inset: 0 !important;
    display: block !important;
    contain: strict !important;
    pointer-events: none !important;
    user-select: none !important;
    font: 13px/20px system-ui !important;
  }
  .person {
    block-size: 100%;
    display: grid; grid-template-columns: 40px minmax(0, 1fr); column-gap: 14px;
    align-content: center; align-items: center;
  }
  .rows { position: relative; min-inline-size: 0; }
  .row {
    overflow: clip; white-space: pre;
    mask-image: linear-gradient(to right, #000 calc(100% - 28px), #0000);
  }
  .row:dir(rtl) { mask-image: linear-gradient(to left, #000 calc(100% - 28px), #0000); }
  /* Takes no room, but is as large as if it did. */
  .row.blank { position: absolute; inset: 0 0 auto; }
  .reason { color: ${warm}; font-weight: 600; }
  .facts { color: ${inkSoft}; }
  .row.note { color: ${ink}; font: italic 14px/21px serif; }

  .ring { position: relative; inline-size: 40px; block-size: 40px; border-radius: 50%; overflow: clip; }
  .ring svg { position: absolute; inset: 0; transform: rotate(-90deg); }
  .ring circle { fill: none; stroke-width: 2.5; }
  .ring .track { stroke: ${line}; }
  .ring .arc { stroke: ${accent}; stroke-linecap: round; }
  .ring.none .track { stroke-width: 1.5; stroke: ${lineStrong}; }
  .ring.paused .track { stroke: ${lineStrong}; stroke-width: 2; stroke-linecap: round; stroke-dasharray: 0 5; }
  .ring.due .arc { stroke: ${warm}; }
  .initials { position: absolute; inset: 0 -400px; text-align: center; white-space: pre; font-size: 13px; line-height: 40px; font-weight: 600; color: ${inkSoft}; }
  .folded .ring { inline-size: 28px; block-size: 28px; }
  .folded .initials { font-size: 10px; line-height: 28px; }

  @container (max-width: ${narrow - 0.02}px) {
    .person { grid-template-rows: 40px minmax(0, 1fr); row-gap: 2px; }
    .rows { grid-row: 2; grid-column: 1 / -1; }
    .person.folded { grid-template-rows: none; }
  }

  @media (forced-colors: active) {
    .ring .track, .ring.none .track, .ring.paused .track { stroke: GrayText; }
    .ring .arc, .ring.due .arc { stroke: CanvasText; }
    /* Without this the text's own background, as wide as the text, covers the ring. */
    .initials { forced-color-adjust: none; color: CanvasText; }
  }
`;
