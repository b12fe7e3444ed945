import type { Settings } from '@/domain/schema/records';
import { readSettings } from '../queries/settings';
import type { Fields, Writer } from '../writer';
import type { Family } from './handler';

export const settingsCommands: Family<'settings'> = {
  'settings.change': async ({ fields }, writer) => {
    const { revision } = await changeSettings(fields, writer);
    return { personId: null, revision };
  },
};

/** Changes settings; the record comes into being with the first change. */
export async function changeSettings(
  fields: Fields<'settings'>,
  writer: Writer,
): Promise<Settings> {
  const settings =
    (await writer.read('settings', 'settings')) ??
    (await writer.create('settings', await readSettings(writer.db)));
  return writer.change('settings', settings, fields);
}
