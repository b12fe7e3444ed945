/** Covering the screen says nothing of anybody, and is taken back by its opposite. */
import type { Family } from './handler';

export const screenCommands: Family<'screen'> = {
  'screen.cover': async ({ covered }, { db }) => {
    await db.device.put({ id: 'screenCover', value: { covered } });
    return { personId: null, revision: null };
  },
};
