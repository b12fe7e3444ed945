/** What the user set up: settings and relationship types. */
import { defaultSettings } from '@/domain/default-settings';
import { type RelationshipTypes, resolveTypes } from '@/domain/relationship-types';
import type { Settings } from '@/domain/schema/records';
import type { ConfidantDatabase } from '../database';

/** The settings, as changed or as they come; a field that is newer than the row as it comes. */
export async function readSettings(db: ConfidantDatabase): Promise<Settings> {
  return { ...defaultSettings(new Date(0).toISOString()), ...(await db.settings.get('settings')) };
}

/** The relationship types there are: built in, edited and one's own. */
export async function readTypes(db: ConfidantDatabase): Promise<RelationshipTypes> {
  return resolveTypes(await db.relationshipTypes.toArray());
}
