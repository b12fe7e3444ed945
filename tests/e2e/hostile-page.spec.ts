/**
 * A page script that tries to read, find or fingerprint what is drawn on a profile, against the
 * shipped build. Every probe is also turned on a card that leaks, to show that it would find something.
 * firefox-hostile-page.spec.ts has the same for Firefox.
 */
import { chromiumGround } from './hostile-page/chromium-ground.ts';
import { pageLearnsNothing } from './hostile-page/learns-nothing.ts';

pageLearnsNothing(chromiumGround, { namesInnermost: false });
