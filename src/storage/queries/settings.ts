/** What the user set up: settings and relationship types. */
import { defaultSettings } from '@/domain/default-settings';
import { type RelationshipTypes, resolveTypes } from '@/domain/relationship-types';
import type { Settings } from '@/domain/schema/records';
import type { ConfidantDatabase } from '../database';

/** The settings, as changed or as they come. */
export async function readSettings(db: ConfidantDatabase): Promise<Settings> {
  return (await db.settings.get('settings')) ?? defaultSettings(new Date(0).toISOString());
}

/** The relationship types there are: built in, edited and one's own. */
export async function readTypes(db: ConfidantDatabase): Promise<RelationshipTypes> {
  return resolveTypes(await db.relationshipTypes.toArray());
}
