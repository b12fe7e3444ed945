/** How the words here are made: every function takes the translator last, so that tests can pass one. */
import { i18n } from '#i18n';

export type Translate = typeof i18n.t;

export const translate: Translate = i18n.t;
