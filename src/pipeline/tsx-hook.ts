import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { transformSync } from 'rolldown/utils';

/**
 * Lets Node import .tsx in this thread: charts are written in it, and Node by itself leaves out types but not markup.
 * The transformer is the one that Vite bundles pages with.
 */
export function importTsx(): void {
  registerHooks({
    load: (address, context, next) => {
      if (!address.endsWith('.tsx')) return next(address, context);
      const { code, errors } = transformSync(address, readFileSync(new URL(address), 'utf8'), {
        lang: 'tsx',
        jsx: { runtime: 'automatic', importSource: 'preact' },
      });
      if (errors.length > 0) throw new Error(`${address} cannot be read: ${errors.map(String).join('; ')}`);
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
}
