/** The rhythm ring: round the initials it fills from the last contact to the next due day. */
import type { RingView } from '@/domain/annotation-view';
import { drawnInitials } from './drawn-text';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** `label` says in words what the ring shows; initials and arcs are not spoken. */
export function drawRing(ring: RingView, label: string): HTMLElement {
  const element = document.createElement('span');
  element.className = `ring ${ring.state}`;
  element.setAttribute('role', 'img');
  element.ariaLabel = label;

  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 36 36');
  svg.append(circle('track'));
  const progress = arcLength(ring);
  if (progress > 0) {
    const arc = circle('arc');
    arc.setAttribute('stroke-dasharray', `${Math.round(progress * 100)} 100`);
    svg.append(arc);
  }
  element.append(svg, drawnInitials(ring.initials));
  return element;
}

function arcLength(ring: RingView): number {
  if (ring.state === 'due') return 1;
  if (ring.state !== 'inRhythm') return 0;
  // A ring that has just been emptied still shows where it starts.
  return Math.min(1, Math.max(0.02, ring.progress ?? 0));
}

function circle(className: string): SVGElement {
  const element = document.createElementNS(svgNamespace, 'circle');
  for (const [name, value] of Object.entries({ cx: 18, cy: 18, r: 16, pathLength: 100 }))
    element.setAttribute(name, String(value));
  element.setAttribute('class', className);
  return element;
}
