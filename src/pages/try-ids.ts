/**
 * The id that a form sends its command with. A save whose answer was lost may have been done all the
 * same: sent again with the same id it acts once. Changed meanwhile, it is another command, or what
 * was changed would be answered by the first and never written.
 */

/** Answers the id of a try to save this content: the same as of the last try while nothing changed. */
export function tryIds(
  newId: () => string = () => crypto.randomUUID(),
): (content: unknown) => string {
  let last = { content: '', id: '' };
  return (content) => {
    const written = JSON.stringify(content);
    if (last.id === '' || last.content !== written) last = { content: written, id: newId() };
    return last.id;
  };
}
