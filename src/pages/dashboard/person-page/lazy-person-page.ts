import { lazy } from 'react';

/** Somebody's page, loaded with the first one that is opened. */
export const PersonPage = lazy(async () => ({
  default: (await import('./person-page')).PersonPage,
}));
