import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestModule } from 'vitest/node';
import { isWhole } from './seeds.ts';
import { isDrawn } from './subjects.ts';
import { sumOf, type ProofRecord } from './sum.ts';

/** Beside what builds leave behind; git ignores it. */
export const proofFile = join(import.meta.dirname, '..', '..', '.build', 'proof.json');

/** Reads what the last runs told; nothing where no test that tells has run here. */
export function readProof(file = proofFile): ProofRecord {
  // A cast: written below, and by nothing else.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ProofRecord) : {};
}

/**
 * Adds what this run told to what earlier runs of other files told. A file of which a test failed tells nothing, since the
 * sum of the others would be a part; nor does a test that tried a share of what there is to try.
 */
export function keepProof(modules: readonly TestModule[], file = proofFile): void {
  const told = modules
    .filter((module) => module.ok())
    .flatMap((module) =>
      [...module.children.allTests()].flatMap((test) => {
        const { proved } = test.meta();
        if (proved === undefined || test.result().state !== 'passed') return [];
        const key = module.relativeModuleId.replace(/^tests\//, '');
        return isDrawn(key) && !isWhole ? [] : [{ key, proved }];
      }),
    );
  if (told.length === 0) return;
  const own = [...Map.groupBy(told, ({ key }) => key)].map(
    ([key, tests]) => [key, sumOf(tests.map(({ proved }) => proved))] as const,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...readProof(file), ...Object.fromEntries(own) }, null, 2)}\n`);
}
