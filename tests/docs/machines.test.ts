import { describe, expect, test } from 'vitest';
import { readShard } from '../../src/pipeline/parts/divide.ts';
import { readText } from './documents.ts';

const folder = 'src/docs/machines';
const files = ['github-actions.yml', 'gitlab-ci.yml', 'kubernetes.yml', 'README.md'] as const;

/** What each engine calls the number of a part and how many there are, with what it puts there for the third of sixteen. */
const numbers: readonly (readonly [RegExp, string])[] = [
  [/\$\{\{ matrix\.shard \}\}/g, '3'],
  [/\$CI_NODE_INDEX/g, '3'],
  [/\$CI_NODE_TOTAL/g, '16'],
  [/\$part\b/g, '3'],
  [/\{\}/g, '3'],
];

describe('engines run the two commands as they are', () => {
  test.each(files)('%s', (file) => {
    const text = numbers.reduce((all, [name, number]) => all.replace(name, number), readText(`${folder}/${file}`));
    const shards = [...text.matchAll(/npm run build -- --shard (\S+) --out (\S+)/g)].map(([, shard = '', out = '']) => [
      readShard(shard),
      out,
    ]);
    expect(shards.length).toBeGreaterThan(0);
    for (const shard of shards) expect(shard).toEqual([{ index: 3, count: 16 }, 'parts/3']);
    expect(text).toMatch(/npm run build -- --merge parts\/\* --out dist$/m);
  });

  test('with a part for every number from 1', () => {
    const [, listed = ''] = /shard: \[([\d, ]+)\]/.exec(readText(`${folder}/github-actions.yml`)) ?? [];
    expect(listed.split(', ').map(Number)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    expect(readText(`${folder}/gitlab-ci.yml`)).toMatch(/^ {2}parallel: 16$/m);
    expect(readText(`${folder}/kubernetes.yml`)).toMatch(/^ {2}completions: 16$/m);
    expect(readText(`${folder}/kubernetes.yml`)).toContain('part=$((JOB_COMPLETION_INDEX + 1))');
    expect(readText(`${folder}/README.md`)).toContain('seq 16 | parallel');
  });

  test('and the file that code hosts look for goes along', () => {
    const uploads = readText(`${folder}/github-actions.yml`).match(/upload-artifact/g)?.length;
    expect(readText(`${folder}/github-actions.yml`).match(/include-hidden-files: true/g)).toHaveLength(uploads ?? 0);
  });
});
