import { expect, test } from 'vitest';
import { clauseAnswerRows } from '../../src/artifacts/clause-answers.ts';
import { openNativeEngine } from '../../src/engine/native.ts';
import { counts, countOf, type CountName } from '../../src/figures/counts/counts.ts';
import { countyArtifact } from '../report/artifacts.ts';
import { countQueries } from './count-queries.ts';
import { loadPublished } from './load-published.ts';

const names = Object.keys(counts) as readonly CountName[];

test('every count has a query of its own, and no query is without its count', () => {
  expect(Object.keys(countQueries).toSorted()).toEqual([...names].toSorted());
});

test.each(['370305-linzi', '340321-huaiyuan', '999999-demo'])('%s: every count agrees with SQL', async (folder) => {
  const atlas = await countyArtifact(folder);
  const engine = await openNativeEngine();
  try {
    const { tables, results, facts, derived } = atlas;
    const answers = clauseAnswerRows({ tables, results, made: { ...facts, ...derived } });
    await loadPublished(engine, { tables, results, uncovered: derived.uncovered_campuses, answers });
    for (const name of names) {
      const query = countQueries[name];
      if (query === undefined) throw new Error(`${name} has no query`);
      const given = query.arguments === undefined ? [{ argument: '' }] : await engine.query(query.arguments);
      for (const row of given) {
        const argument = String(row['argument']);
        const sql = query.sql.replaceAll('$argument', `'${argument.replaceAll("'", "''")}'`);
        const [counted] = await engine.query(sql);
        expect({ name, argument, n: countOf(atlas, name, argument) }).toEqual({
          name,
          argument,
          n: Number(counted?.['n']),
        });
      }
    }
  } finally {
    engine.close();
  }
});
