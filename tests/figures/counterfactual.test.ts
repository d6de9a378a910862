import { describe, expect, test } from 'vitest';
import { withNamedRows } from '../../src/artifacts/name-rows.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { nameRows, plainText, refOfRow, runsOf } from '../../src/format/bound-text.ts';
import { counts, countOf, type CountName } from '../../src/figures/counts/counts.ts';
import { createRandom } from '../../scripts/demo/random.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { countyArtifact } from '../report/artifacts.ts';
import { factsIn, isRendering, type Facts } from '../site/bound/facts.ts';
import { proved } from '../proof/proved.ts';
import { batchesOf, countOf as triedOf, leastOf } from '../proof/seeds.ts';
import { sentencesOf } from './sentences.ts';

/**
 * What if the data were other? The demonstration county with one result changed, time and again: each sentence changes exactly
 * when a figure or a predicate in it does, and what it then says is what the changed data say.
 */

const county = withNamedRows(await countyArtifact('999999-demo'));
const before = sentencesOf(county);
const refsIn = (text: string) => runsOf(text).flatMap(({ ref }) => ref ?? []);
const named = new Set([...before.values()].flatMap(refsIn).map((ref) => ref.replace(/(?:[ndstr]|w\d+)$/, '')));
/** Rows that some sentence speaks of, so that the change can be seen. */
const spoken = county.results.filter((row) => row.numerator !== null && named.has(refOfRow(row) ?? ''));

test('sentences speak of many results', () => {
  expect(spoken.length).toBeGreaterThan(300);
});

test('what the sentences say of the county as it is, its data say', () => {
  expect(faultsOf(before, factsOf(county))).toEqual([]);
});

const drawn = 'counties with one figure changed';
const random = createRandom(20_261_130);
const chosen = Array.from({ length: triedOf(drawn) }, () => random.pick(spoken));
const changes = chosen.map((row) => ({ row, step: random.chance(0.5) ? 1 : -1 }) as const);
const atATime = 20;

describe('counterfactual counties: each sentence changes exactly when its figure or its predicate does', () => {
  const seen = { changed: 0, kept: 0 };

  test.each(batchesOf(changes.length, atATime))('from the one numbered %i', (from) => {
    const unexplained: string[] = [];
    for (const { row, step } of changes.slice(from, from + atATime)) {
      const ref = refOfRow(row) ?? '';
      const atlas = withRow(county, row, changedRow(row, step));
      const after = sentencesOf(atlas);
      const facts = factsOf(atlas);
      // It says what the data say now: a sentence that should have changed and did not is found here.
      expect({ ref, faults: faultsOf(after, facts) }).toEqual({ ref, faults: [] });
      for (const [place, text] of after) {
        const old = before.get(place) ?? '';
        if (plainText(text) === plainText(old)) {
          seen.kept += 1;
          continue;
        }
        seen.changed += 1;
        // It changed: then something in it, then or now, is the row that was changed, or counts such rows.
        const about = [...refsIn(old), ...refsIn(text)];
        const isAbout = about.some((one) => mentions(one, ref) || (one.startsWith('#') && isCountChanged(one, atlas)));
        if (!isAbout) unexplained.push(`${place} (${ref}): ${plainText(old)} → ${plainText(text)}`);
      }
    }
    expect(unexplained).toEqual([]);
    proved({ 'counties with one figure changed': Math.min(atATime, changes.length - from) });
  });

  test('and many changed and many more did not', () => {
    expect(seen.changed).toBeGreaterThan(leastOf(drawn, 200));
    expect(seen.kept).toBeGreaterThan(leastOf(drawn, 10_000));
    proved({ 'changed sentences': seen.changed, 'unchanged ones': seen.kept });
  });
});

/** One unit more or less, with everything that follows from it: share, shortfall and verdict. */
function changedRow(row: ResultRow, step: 1 | -1): ResultRow {
  const { numerator, denominator, threshold, comparator, shortfall } = row;
  if (numerator === null) return row;
  const isWithin = numerator + step >= 0 && (denominator === null || numerator + step <= denominator);
  const now = numerator + (isWithin ? step : -step);
  const value = denominator === null ? now : now / denominator;
  if (threshold === null || shortfall === null || denominator === null || comparator !== '≥')
    return { ...row, numerator: now, value };
  const lacking = Math.max(0, Math.ceil((threshold * denominator) / 100 - 1e-9) - now);
  const isJudged = row.verdict === '达标' || row.verdict === '未达标';
  const verdict = lacking === 0 ? '达标' : '未达标';
  return { ...row, numerator: now, value, shortfall: lacking, ...(isJudged ? { verdict } : {}) };
}

function withRow(atlas: RegionArtifact, row: ResultRow, changed: ResultRow): RegionArtifact {
  nameRows([changed], () => refOfRow(row) ?? '');
  return { ...atlas, results: atlas.results.map((other) => (other === row ? changed : other)) };
}

const mentions = (ref: string, row: string) => new RegExp(`(?:^|[(,])${row}(?:[ndstr]|w\\d+)?(?:$|[),])`).test(ref);

function isCountChanged(ref: string, atlas: RegionArtifact): boolean {
  return countIn(county, ref) !== countIn(atlas, ref);
}

function countIn(atlas: RegionArtifact, ref: string): number {
  const [, name = '', argument = ''] = /^#(\w+)(?:\((.*)\))?$/.exec(ref) ?? [];
  return countOf(atlas, name as CountName, argument);
}

function factsOf(atlas: RegionArtifact): Facts {
  const tables = { ...atlas.tables, ...atlas.facts, ...atlas.derived, indicator_results: atlas.results };
  const known = { get: (ref: string) => (nameIn(ref) in counts ? countIn(atlas, ref) : undefined) };
  return factsIn(tables as never, known as ReadonlyMap<string, number>);
}

const nameIn = (ref: string) => /^#(\w+)/.exec(ref)?.[1] ?? '';

function faultsOf(sentences: ReadonlyMap<string, string>, facts: Facts): readonly string[] {
  return [...sentences].flatMap(([place, sentence]) =>
    runsOf(sentence).flatMap(({ text, ref }) =>
      ref === null || isRendering(text, facts.valueOf(ref)) ? [] : [`${place}: ${ref} ${text}: ${plainText(sentence)}`],
    ),
  );
}
