import { readdirSync } from 'node:fs';

/** Every file that is meant to be run: `node scripts/build.ts`. */
export const entries: readonly string[] = readdirSync('scripts', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !/^(?:commands|demo)\//.test(file))
  .toSorted();
