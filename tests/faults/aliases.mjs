/** Lets Node find the modules of `src`, which import each other by `@/` and without extensions. */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const src = new URL('../../src/', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    const isAlias = specifier.startsWith('@/');
    if (!isAlias && !specifier.startsWith('.')) return next(specifier, context);
    const url = isAlias ? new URL(specifier.slice(2), src) : new URL(specifier, context.parentURL);
    const script = new URL(`${url.href}.ts`);
    return next(existsSync(fileURLToPath(script)) ? script.href : specifier, context);
  },
});
