/** In IndexedDB, of our own origin. */
export const databaseName = 'confidant';
