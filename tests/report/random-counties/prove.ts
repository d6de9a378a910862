import { describe, expect, test } from 'vitest';

import type { RegionArtifact } from '../../../src/artifacts/types.ts';
import { reportYears } from '../../../src/report/context.ts';
import type { Cell, Report } from '../../../src/report/model.ts';
import { reportOf } from '../../../src/report/report.ts';
import { tableFile, tablesOf } from '../../../src/report/table-files.ts';
import { randomArtifact } from '../artifacts.ts';
import { proved } from '../../proof/proved.ts';
import { leastOf, seedsOf } from '../../proof/seeds.ts';
import { sentencesOf, textsOf } from '../reading.ts';

/** How many files share the counties. */
const parts = 4;

/**
 * Reports of two hundred small counties in which everything that the edge cases know turns up: gaps, first years, zeros.
 * One part of them.
 */
export function proveReports(part: number): void {
  const seeds = seedsOf('counties with reports', { part, parts });
  const known = new Map<number, Promise<readonly Report[]>>();
  const made = (seed: number): Promise<readonly Report[]> => {
    const reports = known.get(seed) ?? randomArtifact(seed).then(reportsOf);
    known.set(seed, reports);
    return reports;
  };
  const all = async (): Promise<readonly Report[]> => {
    const reports: Report[] = [];
    // One county after another: an engine is open for each.
    for (const seed of seeds) reports.push(...(await made(seed)));
    return reports;
  };

  /** Texts that match, with the year of their report: what a failure shows. */
  async function faulty(
    pattern: RegExp,
    from: (report: Report) => readonly string[] = textsOf,
  ): Promise<readonly string[]> {
    return (await all()).flatMap((report) => from(report).filter((text) => pattern.test(text)));
  }

  test.each(seeds)('the reports of county %i are made', async (seed) => {
    const reports = await made(seed);
    expect(reports.length).toBeGreaterThan(0);
    proved({ counties: 1, reports: reports.length });
  });

  test('every county has a report of every year of which something is known', async () => {
    expect((await all()).length).toBeGreaterThan(seeds.length * 2);
  });

  describe('no report holds', () => {
    test('an empty sentence, heading, cell or list item', async () => {
      expect(await faulty(/^\s*$/)).toEqual([]);
    });

    test('what a program says where a value is missing', async () => {
      expect(await faulty(/undefined|NaN|null|Infinity|\[object|true|false/)).toEqual([]);
    });

    test('doubled punctuation, or punctuation at the beginning', async () => {
      expect(await faulty(/[，。；：、][，。；：、]|^[，。；：、）]|（[，。；：、）]|[，；：、]）/u)).toEqual([]);
    });

    test('a sentence without its full stop', async () => {
      const [first] = await all();
      expect(sentencesOf(first ?? failing()).length).toBeGreaterThan(3);
      expect(await faulty(/[^。]$/u, sentencesOf)).toEqual([]);
    });

    test('a change of a share in percent, or of an amount in percentage points', async () => {
      expect(await faulty(/(?:提高|下降)[\d.]+%(?!（)/u, sharesOnly)).toEqual([]);
      expect(await faulty(/(?:增长|增加|减少)[\d.,]+个百分点/u)).toEqual([]);
      expect(await faulty(/%个百分点|百分点%/u)).toEqual([]);
    });

    test('a word that ranks', async () => {
      expect(await faulty(/第一名|倒数|最好|最差|排名第|名列/u)).toEqual([]);
    });

    test('a file with a cell that a spreadsheet takes for a date', async () => {
      const cells = (await all()).flatMap((report) =>
        tablesOf(report).flatMap((table) =>
          tableFile(report, table)
            .split('\r\n')
            .flatMap((line) => line.split(',')),
        ),
      );
      expect(cells.filter((cell) => /^\d+[/-]\d+$/.test(cell))).toEqual([]);
    });
  });

  test('every row of a table has one cell per column, and as many in its file as its head', async () => {
    const uneven = (await all()).flatMap((report) =>
      tablesOf(report).flatMap((table) =>
        table.rows
          .filter(
            (cells) =>
              cells.length !== table.columns.length ||
              cells.some((cell, index) => cell.csv.length !== table.columns[index]?.csv.length),
          )
          .map((cells) => `${table.id}: ${wordsOf(cells)}`),
      ),
    );
    expect(uneven).toEqual([]);
  });

  test('a share below its standard never reads as the standard, and one that meets it never reads as less', async () => {
    const reports = await all();
    const contradicted = reports.flatMap((report) =>
      tablesOf(report).flatMap((table) =>
        table.rows.filter(contradictsItself).map((cells) => `${table.id}: ${wordsOf(cells)}`),
      ),
    );
    expect(
      reports.flatMap((report) => tablesOf(report).flatMap(({ rows }) => rows.filter(isJudgedShare))).length,
    ).toBeGreaterThan(leastOf('counties with reports', 500 / parts));
    expect(contradicted).toEqual([]);
  });

  test('every report can be written as JSON and read again', async () => {
    for (const report of await all()) expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test('tables of a report have names of their own', async () => {
    for (const report of await all()) {
      const ids = tablesOf(report).map(({ id }) => id);
      expect(new Set(ids).size, report.title).toBe(ids.length);
    }
  });
}

function reportsOf(atlas: RegionArtifact): readonly Report[] {
  return reportYears(atlas).map((year) => reportOf(atlas, year));
}

type Cells = readonly Cell[];

/** The share that a row tells and the standard beside it; null where it is judged on something else. */
function judgedShare(
  cells: Cells,
): { readonly share: number; readonly standard: number; readonly verdict: string } | null {
  const verdict = cells.find((cell) => cell.verdict === '达标' || cell.verdict === '未达标')?.verdict;
  const standard = cells.map(({ text }) => /^≥(\d+(?:\.\d+)?)%$/.exec(text)?.[1]).find((text) => text !== undefined);
  const share = cells.map(({ text }) => /^([\d.]+)%/.exec(text)?.[1]).find((text) => text !== undefined);
  if (verdict == null || standard === undefined || share === undefined) return null;
  return { share: Number(share), standard: Number(standard), verdict };
}

function isJudgedShare(cells: Cells): boolean {
  return judgedShare(cells) !== null;
}

function contradictsItself(cells: Cells): boolean {
  const judged = judgedShare(cells);
  return judged !== null && (judged.verdict === '达标') !== judged.share >= judged.standard;
}

function wordsOf(cells: Cells): string {
  return cells.map(({ text }) => text).join(' | ');
}

/** Texts about money are left out: amounts do grow in percent. */
function sharesOnly(report: Report): readonly string[] {
  return textsOf(report).filter((text) => !text.includes('经费') && !/^(?:增长|下降)/u.test(text));
}

function failing(): never {
  throw new Error('There is no report');
}
