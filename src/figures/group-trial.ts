import { markedTarget } from './requirements.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { formatMoment, lastDayOf } from '../format/date.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { countedOf, indicatorOf } from '../indicators/registry.ts';
import type { DerivedRow } from '../model/derived.ts';
import type { Row } from '../model/tables.ts';
import { groupFiguresOf } from './group-figures.ts';
import { find, groupTypeOf, inOrder } from './lookup.ts';
import { cellNumber, cellShare, valueWithParts } from './say.ts';
import { groupStateOf } from './register.ts';
import { holdsAt } from './spells.ts';
import { localIndicatorOf, wordsOfGroup } from './kinds.ts';

/** What a group would have to reach as a tight one; of a group whose type is not known, what either type would ask. */
export interface GroupTrial {
  readonly heading: string;
  /** The first says what is tried; then one per basis of the coverage it would give. */
  readonly sentences: readonly string[];
  readonly lines: readonly {
    readonly indicator_id: string;
    readonly title: string;
    /** `12.7%（97/762），2024—2025学年`. */
    readonly present: string;
    /** One per standard, `紧密型≥10%`. */
    readonly standards: readonly string[];
    /** `62人`; '' where nothing is tried. */
    readonly needed: string;
    /** `25人`, 已达到; '' where nothing is tried. */
    readonly lacking: string;
  }[];
}

/** Null for a tight group, a dissolved one, and where nothing can be tried. */
export function groupTrialOf(atlas: RegionArtifact, groupId: string): GroupTrial | null {
  if (groupStateOf(atlas, groupId).state !== 'in-force') return null;
  return groupTypeOf(atlas, groupId) === null ? openTrial(atlas, groupId) : tightTrial(atlas, groupId);
}

type Standard = DerivedRow<'trial_standards'>;

function tightTrial(atlas: RegionArtifact, groupId: string): GroupTrial | null {
  const standards = atlas.derived.trial_standards.filter((row) => row.group_id === groupId);
  const coverage = coverageRows(atlas, groupId);
  if (standards.length === 0 && coverage.length === 0) return null;
  const tight = targetOf(atlas, standards[0])?.group_type ?? '紧密型';
  return {
    heading: `按${tight}试算`,
    sentences: [
      wordsOfGroup(atlas, groupId)`如果本集团转为${tight}，按${tight}标准试算如下；只供参考，不是评价。`,
      ...coverage.map(coverageWords),
    ],
    lines: standards.map((row) => lineOf(atlas, row)),
  };
}

function coverageRows({ derived }: RegionArtifact, groupId: string): readonly DerivedRow<'trial_coverage'>[] {
  const bases = indicatorOf(indicatorIds.tightCoverage).bases.map(({ label }) => label);
  return derived.trial_coverage
    .filter((row) => row.group_id === groupId)
    .toSorted((a, b) => bases.indexOf(a.basis) - bases.indexOf(b.basis));
}

function coverageWords(row: DerivedRow<'trial_coverage'>): string {
  const counted = countedOf({ indicator_id: indicatorIds.tightCoverage, basis: row.basis });
  const parts = `${cellNumber(row, 'numerator')}/${cellNumber(row, 'denominator')}`;
  return `${row.basis}：新增${cellNumber(row, 'added')}${counted}，紧密型覆盖率为${cellShare(row, ['numerator', 'denominator'])}（${parts}）。`;
}

function targetOf({ tables }: RegionArtifact, row: Standard | undefined): Row<'policy_targets'> | null {
  return find(tables.policy_targets, 'target_id', row?.target_id ?? null);
}

function lineOf(atlas: RegionArtifact, row: Standard): GroupTrial['lines'][number] {
  const target = targetOf(atlas, row);
  const { bases, title } = indicatorOf(row.indicator_id);
  const counted = countedOf({ indicator_id: row.indicator_id, basis: bases[0]?.label ?? '' });
  const parts = `${cellNumber(row, 'numerator')}/${cellNumber(row, 'denominator')}`;
  return {
    indicator_id: row.indicator_id,
    title,
    present: `${cellShare(row, ['numerator', 'denominator'], row.threshold)}（${parts}），${momentWords(atlas, row.period)}`,
    standards: target === null ? [] : [typedStandard(target)],
    needed: `${cellNumber(row, 'needed')}${counted}`,
    lacking: row.shortfall === 0 ? '已达到' : `${cellNumber(row, 'shortfall')}${counted}`,
  };
}

/** The table of trials holds dates and periods in one column. */
function momentWords({ region }: RegionArtifact, moment: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) return formatMoment({ as_of_date: moment, period: '' });
  const period = formatMoment({ as_of_date: null, period: moment });
  return lastDayOf(moment) > region.as_of_date ? `${period}（正在进行）` : period;
}

function typedStandard(target: Row<'policy_targets'>): string {
  return `${target.group_type ?? ''}${markedTarget(target)}`;
}

/** Both standards side by side, and no gap to either: until the type is known nobody can say which one holds. */
function openTrial(atlas: RegionArtifact, groupId: string): GroupTrial | null {
  const typed = atlas.tables.policy_targets.filter(
    (target) =>
      target.group_type !== null && holdsAt({ from: target.valid_from, to: target.valid_to }, atlas.region.as_of_date),
  );
  const lines = [...Map.groupBy(typed, ({ indicator_id }) => indicator_id)].flatMap(([id, targets]) => {
    const types = new Set(targets.map(({ group_type }) => group_type));
    const { ended } = groupFiguresOf(atlas, groupId, id ?? '');
    if (id === null || types.size < 2 || ended?.value == null) return [];
    return [
      {
        indicator_id: id,
        title: localIndicatorOf(atlas, id).title,
        present: `${valueWithParts(ended)}，${formatMoment(ended.row)}`,
        standards: targets.map(typedStandard),
        needed: '',
        lacking: '',
      },
    ];
  });
  if (lines.length === 0) return null;
  const types = inOrder(atlas.tables.group_type_terms).map(({ group_type }) => group_type);
  return {
    heading: '两种类型的标准',
    sentences: [
      wordsOfGroup(
        atlas,
        groupId,
      )`本集团类型待确认（${types.join('或')}），适用哪一个标准尚不能确定，暂不评价，也不计算差额。`,
    ],
    lines,
  };
}
