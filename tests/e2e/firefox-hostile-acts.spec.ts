/** The acts of hostile-acts.spec.ts in Firefox. */
import { firefoxGround } from './hostile-page/firefox-ground.ts';
import { pageGainsNothing } from './hostile-page/gains-nothing.ts';

pageGainsNothing(firefoxGround);
