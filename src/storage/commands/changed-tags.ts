/** Tags without some and with others: a blank one is nothing, and one is there once. */
export function changedTags(
  tags: readonly string[],
  add: readonly string[],
  remove: readonly string[] = [],
): string[] {
  const removed = new Set(remove);
  const added = add.map((tag) => tag.trim()).filter((tag) => tag !== '');
  return [...new Set([...tags.filter((tag) => !removed.has(tag)), ...added])];
}
