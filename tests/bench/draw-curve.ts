/**
 * Draws the picture of the curve: `npx node tests/bench/draw-curve.ts DATA.json PICTURE.svg`. The data is
 * what tests/bench/curve.bench.ts leaves.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { Curve } from './curve/data.ts';
import { curvePicture } from './curve/picture.ts';

const [, , from, to] = process.argv;
if (from === undefined || to === undefined) throw new Error('Say DATA.json and PICTURE.svg.');
const curve: Curve = JSON.parse(await readFile(from, 'utf8'));
await writeFile(to, curvePicture(curve));
