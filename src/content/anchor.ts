/** Where on the page the annotation belongs, as a page reader found it. */
export type Anchor =
  /** In the flow of the page: right after the element, or as its last child. */
  | { element: Element; position: 'afterend' | 'beforeend' }
  /** Nothing was recognised: a floating chip on the document element. */
  | { floating: true };
