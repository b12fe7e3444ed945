/**
 * What an older copy of this script has left behind. After an update Firefox runs the new script in
 * pages that are open already, and the old one is gone without a chance to tidy up.
 */
import { shadowRootOf } from '@/platform/shadow-root';

/** Our host says nothing about itself (see annotation.ts); only its shadow root does. */
const hosts = 'div:empty';
/** The annotation's outermost element, in src/content/annotation/face.ts. */
const faces = '.face';

export function removeOlderCopies(document: Document): void {
  for (const element of document.querySelectorAll<HTMLElement>(hosts)) {
    if (element.attributes.length === 0 && shadowRootOf(element)?.querySelector(faces))
      element.remove();
  }
}
