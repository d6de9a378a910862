import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { workspaceOf } from '../../src/pipeline/publish.ts';
import { longest_ms } from '../longest.ts';
import { isWhole } from '../proof/seeds.ts';
import { listFiles } from './site.ts';

/** How many machines: as many as make empty shares, too. Each number is several builds, which only `npm run prove` has time for. */
const counts = [2, 3, 7, 16];

test.skipIf(!isWhole).each(counts)(
  'the shares of %i machines, merged, are the site that one makes; what is wrong is named',
  (count) => {
    const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-parts-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const whole = inject('rootSite');
    const [parts, dist, nothing] = [join(folder, 'parts'), join(folder, 'dist'), join(folder, 'published')];
    // Nothing was published before the other site, either.
    mkdirSync(nothing);
    writeFileSync(join(nothing, 'index.html'), '');
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const shard = (index: number) =>
      build('--shard', `${index}/${count}`, '--out', join(parts, `${index}`), '--published', nothing);
    const merge = () =>
      build(
        '--merge',
        ...readdirSync(parts)
          .filter((name) => !name.startsWith('.'))
          .map((name) => join(parts, name)),
        '--out',
        dist,
      );
    // The last machine first.
    for (const index of numbers.toReversed()) {
      shareCaches(whole, join(parts, `${index}`));
      expect(shard(index)).toMatchObject({ status: 0 });
    }
    expect(merge()).toMatchObject({ status: 0 });
    expect(listFiles(dist)).toEqual(listFiles(whole));
    const differing = listFiles(whole).filter((file) => !bytesOf(dist, file).equals(bytesOf(whole, file)));
    expect(differing).toEqual([]);

    const onSite = build('--shard', `1/${count}`, '--out', dist);
    expect(onSite.stderr).toContain('中是网站');
    expect(build('--merge', join(parts, '1'), '--out', join(parts, '1')).stderr).toContain('是要合并的一份');
    const before = bytesOf(dist, 'index.html');
    writeFileSync(join(dist, 'index.html'), 'the site before');
    const withRegion = numbers.find((index) => readdirSync(join(parts, `${index}`, 'site')).length > 0) ?? 1;
    const [slug = ''] = readdirSync(join(parts, `${withRegion}`, 'site'));
    rmSync(join(parts, `${withRegion}`, 'artifacts', slug, 'summary.json'));
    const damaged = merge();
    expect(damaged.status).toBe(1);
    expect(damaged.stderr).toContain(`第${withRegion}/${count}份`);
    expect(damaged.stderr).toContain(`artifacts/${slug}/summary.json`);
    renameSync(join(parts, `${withRegion}`), join(folder, 'gone'));
    const missing = merge();
    expect(missing.status).toBe(1);
    expect(missing.stderr).toContain(`缺少第${withRegion}/${count}份`);
    expect(missing.stderr).toContain(`--shard ${withRegion}/${count}`);
    expect(bytesOf(dist, 'index.html').toString()).toBe('the site before');
    expect(before.length).toBeGreaterThan(1000);
  },
  20 * longest_ms,
);

/** What a machine keeps between builds: here of the site that was built before. */
function shareCaches(from: string, to: string): void {
  const [made, shared] = [workspaceOf(from), workspaceOf(to)];
  for (const kept of ['regions', 'pictures', 'reports'] as const) cpSync(made[kept], shared[kept], { recursive: true });
}

function build(...options: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/build.ts', ...options], { encoding: 'utf8' });
}

function bytesOf(site: string, file: string): Buffer {
  return readFileSync(join(site, file));
}
