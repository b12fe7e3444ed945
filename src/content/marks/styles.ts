/**
 * The style sheets of a mark. The rules that keep page scripts out are those of the annotation
 * (annotation/styles.ts); what differs is that a mark takes no room at all: its host has no size, and
 * what is drawn lies over the picture.
 */
import { accent, ink, line, paper, textRules } from '@/content/annotation/styles';

/** Width and height in pixels. */
export const markSize = 16;

export const markRules = `
  :host {
    all: initial !important;
    position: absolute !important;
    display: block !important;
    inline-size: 0 !important;
    block-size: 0 !important;
    contain: size layout style !important;
    direction: ltr !important;
    user-select: none !important;
    z-index: 1 !important;
  }
  @media print { :host { display: none !important; } }

  * { box-sizing: border-box; }
  .light { color-scheme: light; }
  .dark { color-scheme: dark; }
  .face {
    position: absolute; inline-size: ${markSize}px; block-size: ${markSize}px; border-radius: 50%;
    background: radial-gradient(${accent} 1.4px, ${paper} 1.9px);
    box-shadow: 0 0 0 1px ${line};
  }
  /* Until it is in its place. */
  .face:not([style]) { visibility: hidden; }
  /* The ring of the icon, three quarters round. */
  .face::before {
    content: ''; position: absolute; inset: 2.5px; border-radius: 50%;
    border: 1.75px solid ${accent}; border-block-start-color: #0000; rotate: -45deg;
  }
  .slot { position: absolute; inset: 0; pointer-events: none; }
  /* Beside the picture, and as large whatever it says. */
  .slot + .slot { display: none; inset: -5px auto auto 20px; inline-size: 176px; block-size: 26px; }
  .face:hover .slot + .slot { display: block; }

  @media (forced-colors: active) {
    .face { forced-color-adjust: none; background: radial-gradient(CanvasText 1.4px, Canvas 1.9px); box-shadow: 0 0 0 1px CanvasText; }
    .face::before { border-color: #0000 CanvasText CanvasText; }
  }
`;

/** The inner roots, of what is said: to a screen reader, and to somebody who points at the mark. */
export const markWordsRules = `${textRules}
  :host {
    all: initial !important;
    color-scheme: inherit !important;
    position: absolute !important;
    inset: 0 !important;
    display: block !important;
    contain: strict !important;
    pointer-events: none !important;
    /* Or a page that copies all of itself has the words too. */
    user-select: none !important;
  }
  span { display: block; block-size: 100%; }
  .row {
    block-size: 100%; padding-inline: 8px; overflow: clip; white-space: pre;
    color: ${ink}; background: ${paper}; border: 1px solid ${line}; border-radius: 6px;
    font: 12px/24px system-ui;
  }
`;
