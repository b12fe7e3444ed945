/** What a filter that is being typed may become, at the end of a question. */
import { fold } from '@/domain/display-name';
import { type FilterField, filterFields, filterValues, printFilter } from './query';

/** The filter at the end of a text. */
export type OpenFilter = {
  /** What stands before it. */
  before: string;
  field: FilterField;
  /** As far as it is typed. */
  value: string;
};

/** Null when a text does not end in a filter. */
export function openFilterOf(text: string): OpenFilter | null {
  const [, before = '', word = '', value = ''] =
    /^(.*?)(?<!\S)([a-z]+):((?:"[^"]*)?[^\s"]*)$/isu.exec(text) ?? [];
  const field = filterFields.find((each) => each === word.toLowerCase());
  return field === undefined ? null : { before, field, value: value.replaceAll('"', '') };
}

/** The text with a value chosen, and room for the next word. */
export function withValue({ before, field }: OpenFilter, value: string): string {
  return `${before}${printFilter({ field, value })} `;
}

/** The values of a field with only a few, as far as they begin so. */
export function fixedValues({ field, value }: OpenFilter): readonly string[] | undefined {
  if (field === 'tag' || field === 'type' || field === 'company') return undefined;
  return filterValues[field].filter((each) => fold(each).startsWith(fold(value)));
}
