/**
 * A page script that acts: forges events and messages, covers, moves and copies our control, says
 * too much, and prepares the ground before ours comes. firefox-hostile-acts.spec.ts has the same for
 * Firefox.
 */
import { chromiumGround } from './hostile-page/chromium-ground.ts';
import { pageGainsNothing } from './hostile-page/gains-nothing.ts';

pageGainsNothing(chromiumGround);
