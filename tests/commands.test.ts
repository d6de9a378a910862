import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { entries } from './entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A Node that takes itself for another one: as much of the old one as an entry asks for. */
const pretending = join(folder, 'version.cjs');
writeFileSync(pretending, `Object.defineProperty(process.versions, 'node', { value: '20.20.2' });\n`);

describe('a Node that is too old is told in both languages what it lacks, by', () => {
  test.each(entries)('scripts/%s', (entry) => {
    const run = spawnSync(process.execPath, ['--require', pretending, `scripts/${entry}`], { encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    const [chinese, english, ...more] = run.stderr.trim().split('\n');
    expect(more).toEqual([]);
    expect(chinese).toMatch(/^当前的 Node 是 20\.20\.2，版本过低，本程序需要 24 或更高版本：请.*。$/);
    expect(english).toMatch(/^Node 20\.20\.2 is too old, 24 or later is needed: .*\.$/);
  });
});
