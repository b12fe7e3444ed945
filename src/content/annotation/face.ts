/**
 * What is drawn for each kind of view, in the closed shadow root. What is said of a person goes into
 * another one inside it (kept-words.ts).
 */
import { i18n } from '#i18n';
import type { AnnotationView } from '@/domain/annotation-view';
import { drawnLabel, drawnLine, keepFromCopies } from './drawn-text';
import { drawKept } from './kept-words';
import { drawRing } from './ring';
import { keptRules, type Extent } from './styles';

/** Everything but "nothing", which has no face. */
export type DrawnView = Exclude<AnnotationView, { show: 'nothing' }>;

/** What the buttons do; each is called for a person's own click or key only. */
export type Actions = { open: () => void; collapse: (collapsed: boolean) => void };

export function extentOf(view: DrawnView): Extent {
  return view.show === 'person' && !view.collapsed ? 'card' : 'line';
}

/** The whole face, to be put in place of the one before. */
export function drawFace(view: DrawnView, floating: boolean, actions: Actions): HTMLElement {
  const face = document.createElement('section');
  keepFromCopies(face);
  face.ariaLabel = i18n.t('annotation.region');
  face.lang = i18n.t('annotation.language');
  const inside = document.createElement('div');
  inside.className = floating ? `${extentOf(view)} floating` : extentOf(view);
  inside.append(...drawInside(view, actions));
  face.append(inside);
  return face;
}

function drawInside(view: DrawnView, actions: Actions): HTMLElement[] {
  if (view.show === 'person') return drawPerson(view, actions);
  if (view.show === 'add') {
    const add = i18n.t('annotation.add');
    const hint = drawnLabel('hint', add);
    // The button has said it already.
    hint.ariaHidden = 'true';
    return [button('plus', add, actions.open, icon('M8 3v10M3 8h10')), hint];
  }
  const label =
    view.show === 'inTrash' ? i18n.t('annotation.restore') : i18n.t('annotation.answer');
  return [
    drawnLabel('words', view.words),
    button('open', label, actions.open, drawnLabel('label', label)),
  ];
}

function drawPerson(view: Extract<DrawnView, { show: 'person' }>, actions: Actions): HTMLElement[] {
  const notes = i18n.t('annotation.notes');
  const person = document.createElement('div');
  person.className = view.collapsed ? 'person folded' : 'person';
  person.append(drawRing(view.ring, view.ringLabel));
  const open = button(
    view.collapsed ? 'quiet' : 'open',
    notes,
    actions.open,
    drawnLabel('label', notes),
  );
  const fold = button(
    'fold',
    view.collapsed ? i18n.t('annotation.unfold') : i18n.t('annotation.fold'),
    () => actions.collapse(!view.collapsed),
    icon(view.collapsed ? 'M4 6l4 4 4-4' : 'M4 10l4-4 4 4'),
  );
  fold.ariaExpanded = String(!view.collapsed);
  if (view.collapsed) return [drawKept(person, keptRules), open, fold];

  const rows = document.createElement('div');
  rows.className = 'rows';
  const facts = [view.role, view.facts].filter((words) => words);
  rows.append(
    drawnLine('reason', view.reason ?? ''),
    drawnLine('facts', facts.map(isolated).join(' · ')),
    drawnLine('note', view.note ?? ''),
  );
  person.append(rows);
  const controls = document.createElement('div');
  controls.className = 'actions';
  controls.append(open, fold);
  return [drawKept(person, keptRules), controls];
}

/** Keeps a text of one direction from reordering its neighbours on the same line. */
function isolated(words: string | null): string {
  return `\u2068${words ?? ''}\u2069`;
}

function button(
  className: string,
  label: string,
  act: () => void,
  inside: Element,
): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.ariaLabel = label;
  element.append(inside);
  element.addEventListener('click', (event) => {
    // Only a person opens the panel; a script's click does nothing.
    if (event.isTrusted) act();
  });
  return element;
}

function icon(path: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.ariaHidden = 'true';
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
