import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate, formatMoment } from '../format/date.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { indicatorOf } from '../indicators/registry.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { ResultRow } from '../model/result.ts';
import { activityKindsOf } from './activity-kinds.ts';
import { currentOf, frozenOf, nextTargetOf } from './choose.ts';
import { countNumber, countOf } from './counts/counts.ts';
import { figureOf } from './figure.ts';
import { fiveYearOf, fiveYearWords } from './five-year.ts';
import { groupOnlyFinding } from './group-only-finding.ts';
import { legalPersonsWords } from './legal-persons.ts';
import { find, groupsInForce, groupTypeOf, membersOf, resultsOf } from './lookup.ts';
import { pooledName } from './pooled.ts';
import { reasonWords } from './reason.ts';
import { isReturned } from './returned.ts';
import { withoutTimeLimit } from './mark-words.ts';
import { markedTarget } from './requirements.ts';
import { momentOf } from './result-grid.ts';
import { distanceWords, standingWords, targetWords, valueWithParts } from './say.ts';
import { lackingWords, tallyOf, tallyWords } from './tally.ts';
import { goalsOf, isStopped, targetStandings, type TargetStanding } from './targets.ts';
import {
  hasSeveralKinds,
  localIndicator,
  openTypeWords,
  untypedWordsOf,
  wordsOfAll,
  wordsOfIndicator,
} from './kinds.ts';
import { kindCountWords } from './kind-counts.ts';

export { groupFinding } from './group-finding.ts';

/** Sentences that say what a page found, made from its data. */

/** The first sentences of a region's overview: how it stands to its coverage targets, then who is in its groups. */
export function regionFinding(atlas: RegionArtifact): string {
  const hasFigure = currentOf(atlas, { indicator_id: indicatorIds.tightCoverage }) !== null;
  const [coverage, groups] = [coverageFinding(atlas), groupsFinding(atlas)];
  // What cannot be said does not come first.
  return hasFigure ? `${coverage}${groups}` : `${groups}${coverage}`;
}

/** `7个教育集团，7所核心校、15所成员校；…` with types where the document gives them. Schools and campuses count once each. */
export function groupsFinding(atlas: RegionArtifact): string {
  const { region_name } = atlas.region;
  // No group on record is nothing counted, and no 0 that could be taken for one.
  if (groupsInForce(atlas).length === 0) return wordsOfAll(atlas)`尚无${region_name}在办教育集团的记录。`;
  const campuses = currentOf(atlas, { indicator_id: indicatorIds.groupsAndMembers, basis: '集团内校区数' });
  const all = campuses === null ? '' : `，共${countNumber(atlas, 'group_campuses')}个校区`;
  const types = typesFinding(atlas);
  return `${region_name}有${kindCountWords(atlas)}${schoolsFinding(atlas)}${all}${types === '' ? '' : `；${types}`}。`;
}

/** `，7所核心校、15所成员校`; of bodies of several kinds, in which one school may be core and member, `，共有182所学校`. */
function schoolsFinding(atlas: RegionArtifact): string {
  if (countOf(atlas, 'group_schools') === 0) return '';
  if (hasSeveralKinds(atlas)) return `，共有${countNumber(atlas, 'group_schools')}所学校`;
  const roles = groupsInForce(atlas).flatMap(({ group_id }) =>
    membersOf(atlas, group_id).flatMap(({ membership, is_current }) => (is_current ? [membership.member_role] : [])),
  );
  const lead = wordsOfAll(atlas)(roles.includes('总校') ? '总校' : '核心校');
  const leads = countOf(atlas, 'lead_schools') === 0 ? '' : `${countNumber(atlas, 'lead_schools')}所${lead}、`;
  return wordsOfAll(atlas)`，${leads}${countNumber(atlas, 'member_schools')}所成员校`;
}

/** `紧密型5个、类型待确认2个`; '' where no document tells types apart. */
function typesFinding(atlas: RegionArtifact): string {
  const types = groupsInForce(atlas).flatMap(({ group_id }) => {
    const type = groupTypeOf(atlas, group_id)?.group_type ?? null;
    return type === null && untypedWordsOf(atlas, group_id) !== null ? [] : [type ?? openTypeWords];
  });
  // What is not known comes last.
  const known = [...new Set(types)].toSorted((a, b) => Number(a === openTypeWords) - Number(b === openTypeWords));
  return known.map((type) => `${type}${countNumber(atlas, 'groups_of_type', type)}个`).join('、');
}

/** The latest target that was due, with the verdict frozen on its day; then the present value and what the next one lacks. */
function coverageFinding(atlas: RegionArtifact): string {
  const series = { indicator_id: indicatorIds.tightCoverage };
  const goals = goalsOf(atlas, indicatorIds.tightCoverage);
  if (goals.length === 0) return '文件没有设定覆盖率目标。';
  const current = currentOf(atlas, series);
  if (current === null) {
    const words = goals.map(
      (target) => `${target.deadline?.slice(0, 4) ?? ''}年${targetWords(target).replace('≥', '')}`,
    );
    return `紧密型覆盖率目标为${words.join('、')}，现有材料不足以计算当前覆盖率。`;
  }
  const due = frozenOf(atlas, series).at(-1);
  const first = due === undefined ? '' : `${dueFinding(atlas, indicatorOf(indicatorIds.tightCoverage), due)}；`;
  const distance = nextTargetOf(atlas, series);
  const next = distance === null ? '' : distanceWords(figureOf(atlas, distance));
  const now = `${formatMoment(current)}为${valueWithParts(figureOf(atlas, current))}`;
  return `紧密型覆盖率${first}${due === current ? '' : now}${next === '' ? '' : `，${next}`}。`;
}

/** `2025年12月31日为78.7%（107/136），未达到80%的目标，差2个校区`: the day is said once. */
function dueFinding(atlas: RegionArtifact, indicator: Indicator, due: ResultRow): string {
  const day = formatMoment(due);
  return `${day}${rowFinding(atlas, indicator, due).replaceAll(day, '')}`;
}

/** What one indicator says for the region: how it stands, and what is asked; or why there is no figure. */
export function indicatorFinding(atlas: RegionArtifact, indicator: Indicator): string {
  const state = stateFinding(atlas, indicator);
  const goal = goalFinding(atlas, indicator);
  if (state !== '') return `${state}。${goal}`;
  const rows = resultsOf(atlas, indicator.id).filter((row) => row.category === '');
  if (rows.some(({ value }) => value !== null)) {
    const found = groupOnlyFinding(atlas, indicator);
    return `${found === '' ? localIndicator(atlas, indicator).question : `${found}。`}${goal}`;
  }
  const reason = rows.find((row) => row.reason !== null);
  return `${reason === undefined ? '本地区暂无数据' : reasonWords(reason).replace(/。$/, '')}。${goal}`;
}

/** `2024—2025学年10个应评集团中，4个集团未达标，6个集团达标；…合计为9.2%（497/5,374）`; '' where there is no figure. */
function stateFinding(atlas: RegionArtifact, indicator: Indicator): string {
  const series = { indicator_id: indicator.id };
  const tally = tallyFinding(atlas, indicator);
  const due = frozenOf(atlas, series).at(-1);
  const current = currentOf(atlas, series);
  const parts = [
    ...(tally === '' ? [] : [tally]),
    ...(due === undefined || due === current ? [] : [dueFinding(atlas, indicator, due)]),
    ...(current === null ? [] : [rowFinding(atlas, indicator, current)]),
  ];
  const reason = current?.target_id == null ? '' : reasonWords(current).replace(/。$/, '');
  const withheld = current === null ? withheldTotal(atlas, indicator) : '';
  // Where the county tells nothing, its groups do: what their figures are says more than how many have which state.
  const others = withheld === '' ? verdictsFinding(atlas, indicator) : [groupOnlyFinding(atlas, indicator)];
  return [withheld, ...(parts.length === 0 ? others : parts), reason].filter(Boolean).join('；');
}

/** `2025—2026学年全县合计不公开，以免推算出人数较少的分组`, where the newest figure of the region is kept back; '' where it is not. */
function withheldTotal(atlas: RegionArtifact, { id }: Indicator): string {
  const totals = resultsOf(atlas, id).filter(({ unit_kind, category }) => unit_kind === 'region' && category === '');
  const newest = totals.toSorted((a, b) => momentOf(a).localeCompare(momentOf(b))).at(-1);
  if (newest?.verdict !== '人数较少不公开') return '';
  return `${formatMoment(newest)}${atlas.region.region_word}合计不公开，以免推算出人数较少的分组`;
}

/** How many groups meet the standard, and which are not judged; of the indicator whose standard it is. */
function tallyFinding(atlas: RegionArtifact, indicator: Indicator): string {
  const judging = indicatorOf(indicator.target_indicator_id);
  const tally = tallyOf(atlas, judging.id);
  if (tally === null || !judging.bases.some(({ label, is_group_total }) => is_group_total && label === tally.basis)) {
    return '';
  }
  const lacking = indicator.is_gap ? lackingWords(atlas, tally) : '';
  const others = reasonWords(tally.row).replace(/。$/, '');
  const whole = `${formatMoment(tally.row)}${tallyWords(atlas, tally)}${lacking === '' ? '' : `，共差${lacking}`}`;
  return others === '' ? whole : `${whole}（${others.replaceAll('。', '；')}）`;
}

/** The figure of the region at one date or period, and how it stands to what is asked of it. */
function rowFinding(atlas: RegionArtifact, indicator: Indicator, row: ResultRow): string {
  const fiveYears = row.indicator_id === indicatorIds.fiveYearRotation ? fiveYearOf(atlas, row) : null;
  if (fiveYears !== null) return fiveYearWords(atlas, fiveYears);
  if (row.indicator_id === indicatorIds.legalPersons) return legalPersonsWords(atlas, row);
  const figure = figureOf(atlas, row);
  const standing = row.target_id === null ? '' : standingWords(figure);
  // What is lacking is said once: it is the figure itself.
  if (indicator.is_gap && standing !== '') return `${formatMoment(row)}${standing}`;
  const isNamed = indicator.bases_are_measures || (indicator.unit !== '%' && indicator.bases.length > 1);
  const name = isNamed ? wordsOfIndicator(atlas, indicator.id)(row.basis) : '';
  const whole = indicator.judged_unit_kind === 'group' || isReturned(row) ? pooledName(atlas, row) : '';
  return `${formatMoment(row)}${whole}${name}为${valueWithParts(figure)}${standing === '' ? '' : `，${standing}`}`;
}

/** `2026年3月31日13个集团符合建议，1个集团超过建议规模`, where groups alone are judged, by one standard or by one for each type. */
function verdictsFinding(atlas: RegionArtifact, { id }: Indicator): readonly string[] {
  const standings = targetStandings(atlas).filter(({ target }) => target.indicator_id === id);
  if (standings.length !== 1 && standings.some(({ target }) => target.group_type === null)) return [];
  return standings.flatMap(({ target, rows: [row], verdicts }) => {
    if (row?.unit_kind !== 'group') return [];
    const words = verdicts.map(
      (verdict) =>
        wordsOfIndicator(
          atlas,
          id,
        )`${countNumber(atlas, 'target_verdicts', `${target.target_id},${verdict}`)}个集团${verdict}`,
    );
    return [`${formatMoment(row)}${target.group_type ?? ''}${words.join('，')}`];
  });
}

/** What the region's documents ask, and of which indicator; what has stopped to apply is no goal. */
function goalFinding(atlas: RegionArtifact, indicator: Indicator): string {
  const { target_indicator_id } = indicator;
  const standings = targetStandings(atlas).filter(({ target }) => target.indicator_id === target_indicator_id);
  const inForce = standings.filter(({ target }) => !isStopped(atlas, target));
  const stopped = standings.flatMap(({ target, explained }) =>
    isStopped(atlas, target) && explained !== null ? [reasonWords(explained)] : [],
  );
  const words = inForce.map((own) => goalItem(atlas, own, inForce.length > 1)).join('，');
  const own = indicatorOf(target_indicator_id);
  const name = own.id === indicator.id ? '本地区标准' : `本项按“${localIndicator(atlas, own).title}”的标准计算，标准为`;
  const goal = words === '' ? '本地区文件没有设定标准。' : `${name}${own.id === indicator.id ? '：' : ''}${words}。`;
  return [goal, ...stopped].join('');
}

function goalItem(atlas: RegionArtifact, { target }: TargetStanding, isOneOfSeveral: boolean): string {
  const deadline = target.deadline === null ? '' : `（${formatDate(target.deadline)}）`;
  const isOpen = target.deadline === null && indicatorOf(target.indicator_id).is_progress_only;
  const open = isOpen ? `，${withoutTimeLimit}` : '';
  // Of several things that are asked for, each is named: `班主任论坛≥1次`.
  const kind = find(activityKindsOf(atlas), 'target_id', target.target_id);
  const part = isOneOfSeveral ? (kind?.item ?? '') : '';
  return `${target.group_type ?? ''}${part}${markedTarget(target)}${deadline}${open}`;
}
