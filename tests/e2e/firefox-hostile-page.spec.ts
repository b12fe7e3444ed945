/** The probes of hostile-page.spec.ts in Firefox, and once more from inside our outer root. */
import { firefoxGround } from './hostile-page/firefox-ground.ts';
import { pageLearnsNothing } from './hostile-page/learns-nothing.ts';

pageLearnsNothing(firefoxGround, { namesInnermost: true });
