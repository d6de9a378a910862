import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { unknownTerms } from '../../src/artifacts/terms.ts';
import { readSqlTexts } from '../../src/indicators/sql-texts.ts';
import { readAndCheck } from '../../src/pipeline/read-and-check.ts';
import { runRegion } from '../../src/pipeline/region-pipeline.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import { hasErrors } from '../../src/validate/print/report.ts';
import { proved } from '../proof/proved.ts';
import { batchesOf, countOf, drawn } from '../proof/seeds.ts';
import { everyMutation } from './mutations.ts';
import { seeded } from './random.ts';
import { openSmallCounty } from './region.ts';
import { changesOf, type Changed } from './silence.ts';

/** How many files share the counties, each with a seed of its own. */
const parts = 4;
const countyCount = countOf('damaged counties') / parts;
const atATime = 15;

/** Damaged counties: what the check calls publishable the build publishes, and nothing else. One test file for each seed. */
export function askCheckAndBuild(seed: number): void {
  const whole = drawn['damaged counties'].whole / parts;
  const all = changesOf(openSmallCounty(), whole, { seed, kinds: everyMutation });
  // Where each file tries fewer counties than there are kinds of change, each goes on where the one before stopped.
  const first = (seed * countyCount) % whole;
  const changes = [...all.slice(first), ...all.slice(0, first)].slice(0, countyCount);
  const answersTo = openBothWays();

  test.each(batchesOf(countyCount, atATime))(
    'check and build agree on whether a damaged county can be published, from number %i',
    async (from) => {
      const own = changes.slice(from, from + atATime);
      for (const [index, changed] of own.entries()) {
        const { isCleanByCheck, build } = await answersTo(changed, seed * 1000 + from + index);
        const wanted = isCleanByCheck ? 'published' : 'refused';
        expect(build, `${from + index} ${changed.file.file}: ${changed.mutation.name}`).toBe(wanted);
      }
      proved({ 'damaged counties': own.length });
    },
  );
}

/** What the two commands say of one damaged county. */
interface Answers {
  readonly isCleanByCheck: boolean;
  /** `published`, `refused`, or a message where it broke off without a finding. */
  readonly build: string;
}

/**
 * Puts a changed file, and sometimes a damaged text beside the tables, into a copy of the small county and asks both ways in:
 * what `check` calls, and the whole way of a region up to its artifacts.
 */
function openBothWays(): (changed: Changed, number: number) => Promise<Answers> {
  const scratch = mkdtempSync(join(tmpdir(), 'check-and-build-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  const original = fileURLToPath(new URL('../fixtures/ec-base', import.meta.url));
  const name = '999999-case';
  const texts = readSqlTexts();
  return async ({ file, bytes }, number) => {
    const data = join(scratch, 'data');
    const restrictedFolder = join(scratch, 'restricted');
    rmSync(data, { recursive: true, force: true });
    rmSync(restrictedFolder, { recursive: true, force: true });
    const path = join(data, name);
    cpSync(original, path, { recursive: true });
    cpSync(join(path, 'restricted'), join(restrictedFolder, name), { recursive: true });
    rmSync(join(path, 'restricted'), { recursive: true });
    const isRestricted = file.file.startsWith('restricted/');
    const target = isRestricted
      ? join(restrictedFolder, name, file.file.slice('restricted/'.length))
      : join(path, file.file);
    writeFileSync(target, bytes);
    addText(path, number);
    const region = { name, path };
    const options = { restrictedFolder, previousRowCounts: {} };
    const { report } = await readAndCheck(region, options, silentStages);
    const build = await runRegion(
      region,
      { ...options, artifactsFolder: join(scratch, 'artifacts'), texts, terms: unknownTerms, program: null },
      silentStages,
    ).then(
      ({ files }) => (files === null ? 'refused' : 'published'),
      (error: unknown) => `broke off: ${String(error)}`,
    );
    return { isCleanByCheck: !hasErrors([report]), build };
  };
}

/** Texts of reports, policies and releases that a build reads, too: what is wrong with them must stop both or neither. */
const besideTables: readonly ((path: string) => void)[] = [
  () => undefined,
  () => undefined,
  () => undefined,
  (path) => put(path, 'report/2024/说明.md', '集团\u202E化办学稳步推进。\n'),
  (path) => put(path, 'report/2024/不是小节.txt', '本学年各集团工作有序开展。\n'),
  (path) => put(path, 'report/2024/下一步工作.md', '联系人电话13800138000。\n'),
  (path) => put(path, 'source/不存在的文件.txt', '第一条\u0007 总则\n'),
  (path) => put(path, 'outline.geojson', '{"type":"FeatureCollection","features":[{}]}'),
  (path) => put(path, 'releases/2024-1/release.json', '{"release_id":'),
  (path) => put(path, '个人信息核对.csv', '内容,理由\n张三,\n'),
];

function addText(path: string, number: number): void {
  seeded(number).pick(besideTables)(path);
}

function put(path: string, file: string, text: string): void {
  const target = join(path, file);
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, text);
}
