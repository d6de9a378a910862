import type { UnitKind } from './result.ts';

/**
 * A unit about which records of a table wait for an answer: what is counted of it from that table is withheld until then,
 * and so are the totals of the whole region. Key: table_name, unit_kind, unit_id.
 */
export interface TableDoubt {
  readonly table_name: string;
  /**
   * `target`: a target of the policy, of which figures are not judged. '' = nobody can say which units the records are
   * about: whatever rests on the table waits.
   */
  readonly unit_kind: UnitKind | 'target' | '';
  /** region_code, group_id, school_id, campus_id or target_id; '' for the whole table. */
  readonly unit_id: string;
  /** The records as a reader finds them, such as `“成员关系”第12行`; of tables that are not published only that there are some. */
  readonly records: string;
}
