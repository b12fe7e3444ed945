/** The tables of what is kept, in the order in which a backup holds them. Without schemas. */
export const tableNames = [
  'people',
  'notes',
  'interactions',
  'followUps',
  'promises',
  'importantDates',
  'observedChanges',
  'relationshipTypes',
  'savedViews',
  'settings',
] as const;

export type TableName = (typeof tableNames)[number];
