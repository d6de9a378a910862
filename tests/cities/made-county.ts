import type { PublicTables, RegionArtifact } from '../../src/artifacts/types.ts';
import { derivedTableNames } from '../../src/model/derived.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { publicTableNames, type Row } from '../../src/model/tables.ts';

/** Numbers of a share at a day or over a period. */
export interface MadeShare {
  readonly indicator_id: string;
  readonly basis: string;
  readonly category?: string;
  readonly moment: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly verdict?: ResultRow['verdict'];
  readonly reason?: string;
  readonly target?: Pick<ResultRow, 'target_id' | 'clause_id' | 'threshold' | 'comparator' | 'deadline' | 'shortfall'>;
}

/** What a county of a test says. */
export interface MadeCounty {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly as_of_date?: string;
  readonly shares?: readonly MadeShare[];
  readonly history?: RegionArtifact['derived']['coverage_history'];
  readonly tables?: Partial<PublicTables>;
  readonly supplied?: readonly string[];
  readonly region?: Partial<Row<'region'>>;
}

/** The artifact of a county by hand: only what a city reads of it. */
export function madeCounty(made: MadeCounty): RegionArtifact {
  const { code, name, slug, as_of_date = '2025-12-31', shares = [], tables = {}, supplied = [] } = made;
  const artifact = {
    slug,
    folder: `${code}-${slug}`,
    region: {
      region_code: code,
      region_name: name,
      parent_name: '示例省示例市',
      region_word: '全县',
      main_policy_id: `${code}-1`,
      as_of_date,
      data_status: '核定数',
      data_provider: `${name}教育局（虚构）`,
      contact: null,
      is_demo: true,
      small_cell_k: 4,
      small_group_n: 20,
      small_denominator: 10,
      notice: null,
      ...made.region,
    },
    tables: { ...none(publicTableNames), ...tables },
    facts: { person_counts: [], campus_flows: [], exchange_checks: [], count_sources: [] },
    places: null,
    results: shares.map((share) => resultRow(code, share)),
    derived: { ...none(derivedTableNames), coverage_history: made.history ?? [] },
    table_status: supplied.map((table_name) => ({ table_name, is_supplied: true })),
    issues: [],
    doubts: [],
    report_texts: [],
    policy_texts: [],
    downloads: [],
    query_file: null,
    input_hash: `inputs of ${code}`,
    program: null,
  };
  // A cast: the parts that a city does not read are left short.
  return artifact as unknown as RegionArtifact;
}

function none(names: readonly string[]): Readonly<Record<string, readonly never[]>> {
  return Object.fromEntries(names.map((own) => [own, []]));
}

function valueOf({ numerator, denominator }: Pick<MadeShare, 'numerator' | 'denominator'>): number | null {
  return numerator === null || denominator === null ? numerator : numerator / denominator;
}

function resultRow(code: string, share: MadeShare): ResultRow {
  const { numerator, denominator, moment, target } = share;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(moment);
  return {
    indicator_id: share.indicator_id,
    unit_kind: 'region',
    unit_id: code,
    period: isDay ? '' : moment,
    as_of_date: isDay ? moment : null,
    basis: share.basis,
    category: share.category ?? '',
    numerator,
    denominator,
    value: valueOf(share),
    target_id: null,
    threshold: null,
    comparator: null,
    deadline: null,
    verdict: share.verdict ?? (numerator === null ? '数据缺失' : '无定量要求'),
    shortfall: null,
    clause_id: null,
    ...target,
    reason: share.reason ?? null,
    missing_tables: null,
  };
}

/** A row of a table by hand, with what it leaves out empty. */
export function madeRow<
  N extends 'policy_targets' | 'schools' | 'groups' | 'memberships' | 'city_members' | 'pack_items',
>(row: Partial<Row<N>>): Row<N> {
  const empty = {
    sort_order: null,
    note: null,
    valid_to: null,
    valid_from: '2021-01-01',
    closed_on: null,
    founded_on: null,
    group_kinds: null,
    group_kind: null,
    group_type: null,
    deadline: null,
    campus_id: null,
    school_id: null,
    township_code: null,
    social_credit_code: null,
    campus_count: null,
    school_count: null,
    student_count: null,
    teacher_count: null,
    weight_source: null,
    weight_as_of: null,
    city_schools: null,
    source_text: null,
    status: null,
    date_basis: null,
  };
  // A cast: columns that no test reads are not there.
  return { ...empty, ...row } as unknown as Row<N>;
}
