import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { realFiles, type FileEffects } from '../src/csv/effects.ts';
import { readRegionFolder } from '../src/csv/read-folder.ts';
import { loadTables } from '../src/engine/load.ts';
import { factsOf } from '../src/facts/facts.ts';
import { publicTablesOf } from '../src/facts/public-tables.ts';
import { formatShare } from '../src/format/number.ts';
import { computeIndicators } from '../src/indicators/compute.ts';
import { openIndicatorEngine } from '../src/indicators/indicator-engine.ts';
import { readSqlTexts } from '../src/indicators/sql-texts.ts';
import type { FactRow } from '../src/model/fact-tables.ts';
import type { Issue } from '../src/model/issue.ts';
import type { ResultRow } from '../src/model/result.ts';
import type { RegionTables } from '../src/model/tables.ts';
import { gradeOf } from '../src/validate/catalogue.ts';
import { validateRegion } from '../src/validate/validate.ts';

/**
 * The register of edge cases: one folder `tests/fixtures/ec-NN-…/` per case, with the CSV files in which it differs from
 * `ec-base/` and the numbers worked out by hand. What a case does not bring is read from `ec-base/`: a county of four
 * schools, of which 甲 (lead, 10 teachers: T01–T10), 乙 (6: T11–T16) and 丙 (4: T17–T20) are the tight group G01 since
 * 2023-09-01, and 丁 (5: T21–T25) is in none. Small numbers are not hidden there: protection is not what these are about.
 *
 * How the cases read the rules where the rule itself is silent:
 * - EC-08: both campuses must be members on the first day of the academic year.
 * - EC-07, EC-25: days after a campus has left do not count towards the covered term; N stays as on the first day.
 * - EC-13: an empty 计入教师交流 is no; a person who is not on the roster is not a teacher.
 * - EC-15: 不适用 with its sentence goes before N = 0.
 * - EC-21: a rotation that began on 31 July is taking part in the coming year, but not newly sent in it.
 * - EC-22: a transfer without an end counts in the year of the move only.
 */
const fixtures = fileURLToPath(new URL('fixtures', import.meta.url));
const base = 'ec-base';

/** One row of results, named by its key, and what must be in it. */
export interface Expectation {
  /** How the numbers were worked out. */
  readonly why: string;
  readonly row: Readonly<Record<string, string>>;
  /** Cells by column; `prints` is the share as readers see it. */
  readonly is: Readonly<Record<string, unknown>>;
}

export interface EdgeCase {
  readonly name: string;
  /** Number in the register, `EC-03`. */
  readonly edge_case: string;
  readonly rule: string;
  readonly results: readonly Expectation[];
  /** Rows of `person_counts`, where the register speaks of numbers that no indicator is. */
  readonly counts?: readonly Expectation[];
}

/** Every case there is a folder for, in the order of the register. */
export function edgeCases(): readonly EdgeCase[] {
  return readdirSync(fixtures)
    .filter((name) => /^ec-\d/.test(name))
    .toSorted()
    .map((name) => {
      // The form is that of the files beside this one, which are ours.
      const expected = JSON.parse(readFileSync(`${fixtures}/${name}/expected.json`, 'utf8')) as Omit<EdgeCase, 'name'>;
      return { ...expected, name };
    });
}

export interface CaseRun {
  /** What would block publication or a figure. */
  readonly issues: readonly Issue[];
  readonly counts: readonly FactRow<'person_counts'>[];
  readonly results: readonly ResultRow[];
}

const texts = readSqlTexts();

/** Takes a case the whole way of a region: from its files to the table of results. */
export async function runCase(name: string): Promise<CaseRun> {
  const read = await readRegionFolder(`${fixtures}/${name}`, {}, overBase(name));
  const { tables, issues } = validateRegion(read, { folder: '999999-edge-case' });
  const { tables: publicTables, status } = publicTablesOf(tables);
  const facts = await factsOf(tables);
  const engine = await openIndicatorEngine(texts);
  try {
    await loadTables(engine, publicTables as RegionTables);
    const results = await computeIndicators(engine, { status, texts, facts });
    const counts = facts.person_counts;
    return { results, counts, issues: issues.filter((issue) => ['error', 'confirm'].includes(gradeOf(issue))) };
  } finally {
    engine.close();
  }
}

/** Files of a case laid over those of the base, `restricted/` too. */
function overBase(name: string): FileEffects {
  const beneath = (path: string): string => path.replace(`${fixtures}/${name}`, `${fixtures}/${base}`);
  return {
    async listFolder(path) {
      const [own, common] = [await realFiles.listFolder(path), await realFiles.listFolder(beneath(path))];
      const entries = [...(own ?? []), ...(common ?? [])];
      return [...new Map(entries.map((entry) => [entry.name, entry])).values()];
    },
    readBytes: (path) => readFile(existsSync(path) ? path : beneath(path)),
  };
}

/**
 * The one row with a key, with the share as it is printed. Throws when there is none, and when the key does not tell two
 * rows apart.
 */
export function resultAt(rows: readonly ResultRow[], key: Expectation['row']): ResultRow & { readonly prints: string } {
  const only = rowAt(rows, { category: '', ...key });
  return { ...only, prints: printed(only) };
}

/** The one count with a key, the total unless it names a part. Throws as `resultAt` does. */
export function countAt(rows: CaseRun['counts'], key: Expectation['row']): FactRow<'person_counts'> {
  return rowAt(rows, { part: '', ...key });
}

function rowAt<R extends object>(rows: readonly R[], key: Expectation['row']): R {
  const wanted = Object.entries(key);
  const found = rows.filter((row) => {
    const cells = new Map<string, unknown>(Object.entries(row));
    return wanted.every(([column, value]) => cells.get(column) === value);
  });
  const [only] = found;
  if (found.length !== 1 || only === undefined) throw new Error(`${found.length} rows for ${JSON.stringify(key)}`);
  return only;
}

function printed({ numerator, denominator, threshold }: ResultRow): string {
  return numerator === null || denominator === null ? '' : formatShare(numerator, denominator, threshold);
}
