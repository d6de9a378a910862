import type { RegionArtifact } from '../artifacts/types.ts';
import type { FactRow } from '../model/fact-tables.ts';
import { groupFlowsOf, type FlowCampus } from './group-flows.ts';
import { localName } from './local-name.ts';
import { cellNumber, cellSum } from './say.ts';

/** How many teachers came to each campus of a group in the latest year of which more than the total is published. */
export interface Received {
  readonly academic_year: string;
  readonly campuses: readonly {
    readonly campus_id: string;
    readonly name: string;
    /** `12人`; `其中可公布6人` where other ways are withheld; null where all are. */
    readonly words: string | null;
  }[];
}

/** Null where only the total of the group is published. */
export function receivedOf(atlas: RegionArtifact, groupId: string): Received | null {
  const flows = groupFlowsOf(atlas, groupId);
  if (flows === null) return null;
  return {
    academic_year: flows.academic_year,
    campuses: flows.campuses.map((campus, to) => ({
      campus_id: campus.campus_id,
      name: localName(atlas, campus.name),
      words: wordsOf(
        told(atlas, { groupId, period: flows.academic_year, campus }),
        flows.cells.some((row) => row[to]?.absence === 'suppressed' || row[to]?.absence === 'missing'),
      ),
    })),
  };
}

type Flow = FactRow<'campus_flows'>;

/** Published ways into a campus. */
function told(
  { facts }: RegionArtifact,
  { groupId, period, campus }: { readonly groupId: string; readonly period: string; readonly campus: FlowCampus },
): readonly Flow[] {
  return facts.campus_flows.filter(
    (row) =>
      row.academic_year === period &&
      row.group_id === groupId &&
      row.receiving_campus_id === campus.campus_id &&
      row.person_count !== null,
  );
}

function wordsOf(rows: readonly Flow[], isPart: boolean): string | null {
  const [first] = rows;
  if (first === undefined) return isPart ? null : '没有';
  const count = rows.length === 1 ? cellNumber(first, 'person_count') : cellSum(rows, 'person_count');
  return isPart ? `其中可公布${count}人` : `${count}人`;
}
