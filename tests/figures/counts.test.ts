import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clauseAnswerRows } from '../../src/artifacts/clause-answers.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import type { LoadingEngine } from '../../src/engine/engine.ts';
import { openNativeEngine } from '../../src/engine/native.ts';
import { counts, countOf, type CountName } from '../../src/figures/counts/counts.ts';
import { countyArtifact } from '../report/artifacts.ts';
import { countQueries } from './count-queries.ts';
import { loadPublished } from './load-published.ts';

const names = Object.keys(counts) as readonly CountName[];

test('every count has a query of its own, and no query is without its count', () => {
  expect(Object.keys(countQueries).toSorted()).toEqual([...names].toSorted());
});

/** The counts of the largest county take as long as all other tests of a file: a part of them is a test. */
const parts = Array.from({ length: 6 }, (_, part) => names.filter((_name, index) => index % 6 === part));

describe.each(['370305-linzi', '340321-huaiyuan', '999999-demo'])('%s', (folder) => {
  let atlas: RegionArtifact;
  let engine: LoadingEngine;
  beforeAll(async () => {
    atlas = await countyArtifact(folder);
    engine = await openNativeEngine();
    const { tables, results, facts, derived } = atlas;
    const answers = clauseAnswerRows({ tables, results, made: { ...facts, ...derived } });
    await loadPublished(engine, { tables, results, uncovered: derived.uncovered_campuses, answers });
  });
  afterAll(() => engine.close());

  test.each(parts.map((own, part) => [part + 1, own] as const))(
    'every count agrees with SQL, part %i',
    async (_part, own) => {
      for (const name of own) {
        const query = countQueries[name];
        if (query === undefined) throw new Error(`${name} has no query`);
        const given = query.arguments === undefined ? [{ argument: '' }] : await engine.query(query.arguments);
        for (const row of given) {
          const argument = String(row['argument']);
          const sql = query.sql.replaceAll('$argument', `'${argument.replaceAll("'", "''")}'`);
          const [counted] = await engine.query(sql);
          const expected = { name, argument, n: Number(counted?.['n']) };
          expect({ name, argument, n: countOf(atlas, name, argument) }).toEqual(expected);
        }
      }
    },
  );
});
