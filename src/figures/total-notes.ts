import type { RegionArtifact } from '../artifacts/types.ts';
import { formatMoment } from '../format/date.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { ResultRow } from '../model/result.ts';
import { pooledName } from './pooled.ts';
import { reasonWords } from './reason.ts';
import { isReturned } from './returned.ts';

/** What a reader must know beside the region's figures that have a value: whose total each is, and what is not in it. */
export function totalNotesOf(
  atlas: RegionArtifact,
  rows: readonly ResultRow[],
  indicator: Indicator,
): readonly string[] {
  // How many groups reach a standard is told with those that are not judged (figures/tally.ts).
  const own = rows.filter(({ value, basis }) => value !== null && !isGroupTotal(indicator, basis));
  return [...wholeNotes(atlas, own, indicator), ...reasonNotes(own, indicator)];
}

function isGroupTotal({ bases }: Indicator, basis: string): boolean {
  return bases.some(({ label, is_group_total }) => is_group_total && label === basis);
}

/** `2024年度为已报送的各集团合计（…）。`; nothing where all are simply the total of all groups. */
function wholeNotes(atlas: RegionArtifact, rows: readonly ResultRow[], indicator: Indicator): readonly string[] {
  const [first] = rows;
  if (first === undefined || (indicator.judged_unit_kind !== 'group' && !isReturned(first))) return [];
  const byName = Map.groupBy(rows, (row) => pooledName(atlas, row));
  if (byName.size === 1 && byName.has('各集团合计')) return [];
  return [...byName].map(([name, own]) => `${aboutOf(own, indicator)}为${name}。`);
}

function reasonNotes(rows: readonly ResultRow[], indicator: Indicator): readonly string[] {
  const byReason = Map.groupBy(rows, ({ reason }) => reason ?? '');
  return [...byReason].flatMap(([reason, own]) => {
    const [first] = own;
    return reason === '' || first === undefined ? [] : [`${aboutOf(own, indicator)}：${reasonWords(first)}`];
  });
}

/** `2025年度、2024年度特设岗位数`: of which moments, and of which bases where the indicator has several. */
function aboutOf(rows: readonly ResultRow[], { bases }: Indicator): string {
  const moments = [...new Set(rows.map(formatMoment))].join('、');
  const own = [...new Set(rows.map(({ basis }) => basis))];
  return `${moments}${own.length === bases.length ? '' : own.join('、')}`;
}
