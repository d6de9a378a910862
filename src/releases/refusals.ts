import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate, formatPeriod } from '../format/date.ts';
import { measures, type MeasureName } from '../model/measures.ts';
import { reportYears } from '../report/context.ts';
import type { Change, UnexplainedChange } from './change-list.ts';
import type { ReasonKind } from './explain.ts';
import { unitName } from './content.ts';
import type { Content } from './content.ts';
import type { Leak } from './disclosure.ts';
import type { ReleaseOrder } from './freeze.ts';
import { releaseName, type ReleaseHead } from './types.ts';
import { unexplainedMessages } from './unexplained.ts';

/** Why a release is not made: where, what, and what to do about it, in the form in which findings in the data are printed. */
export interface Refusal {
  readonly place: string;
  readonly problem: string;
  readonly remedy: string;
}

/** Everything that is in the way of a release, as the command prints it: place, problem, remedy. */
export function formatRefusals(refusals: readonly Refusal[]): string {
  const shown = refusals
    .slice(0, shownRefusals)
    .map(({ place, problem, remedy }) =>
      [
        `【不能发布】${place}`,
        `  问题：${problem}`,
        `  修改办法：${remedy}`,
        '  影响：没有冻结新的发布版本，已有的发布版本不变。',
      ].join('\n'),
    );
  const rest = refusals.length - shown.length;
  return `${[...shown, ...(rest > 0 ? [`另有${rest}处同类问题没有列出。`] : [])].join('\n\n')}\n`;
}

const shownRefusals = 20;

/** What can be said before anything is compared. `heads` in the order in which they were published. */
export function orderRefusals(
  atlas: RegionArtifact,
  order: ReleaseOrder,
  heads: readonly ReleaseHead[],
): readonly Refusal[] {
  const { region } = atlas;
  const place = `${atlas.folder} ${releaseName(order)}`;
  const last = heads.findLast(({ year }) => year === order.year) ?? null;
  const before = heads.at(-1) ?? null;
  const years = reportYears(atlas);
  const refuse = (isWrong: boolean, problem: string, remedy: string): readonly Refusal[] =>
    isWrong ? [{ place, problem, remedy }] : [];
  const isSame = last !== null && last.status === order.status && last.input_sha256 === atlas.input_hash;
  return [
    ...refuse(
      !years.includes(order.year),
      `数据截至${formatDate(region.as_of_date)}，没有${order.year}年度的结果。`,
      years.length === 0 ? '请先补齐数据。' : `可以发布的年度：${years.join('、')}。`,
    ),
    ...refuse(
      region.data_status !== `${order.status}数`,
      `region.csv 的“数据性质”是“${region.data_status}”，不能作为${order.status}数发布。`,
      `请核对：数据确为${order.status}数的，把 region.csv 的“数据性质”改为“${order.status}数”；否则改用 --status ${order.status === '核定' ? '初步' : '核定'}。`,
    ),
    ...refuse(
      last?.status === '核定' && order.status === '初步',
      `${order.year}年度已经发布核定数（${last?.id ?? ''}），不能再发布初步数。`,
      '核定数有误的，更正数据并在更正记录中登记，再以 --status 核定 发布。',
    ),
    ...refuse(
      isSame,
      `${last?.id ?? ''}已经是这份数据的${order.status}数，内容没有变化。`,
      '无需重复发布；数据有更新的，请先更新数据。',
    ),
    ...refuse(
      before !== null && region.as_of_date < before.as_of_date,
      `数据截至${formatDate(region.as_of_date)}，早于上一版${before?.id ?? ''}的${formatDate(before?.as_of_date ?? region.as_of_date)}。`,
      '请核对 region.csv 的“数据截至”。',
    ),
    ...refuse(
      order.released_on !== null && order.released_on < region.as_of_date,
      `发布日期${formatDate(order.released_on ?? region.as_of_date)}早于数据截至日${formatDate(region.as_of_date)}。`,
      '请核对 --date 和 region.csv 的“数据截至”。',
    ),
  ];
}

/** Frozen figures that differ without a word about it on record. */
export function changeRefusals(
  unexplained: readonly UnexplainedChange[],
  { content, previous }: { readonly content: Content; readonly previous: string },
): readonly Refusal[] {
  return unexplainedMessages(unexplained, { content, previous: `${previous}中` });
}

/** A release that changes what was published says so itself, beside the single corrections. */
export function noteRefusals(changes: readonly Change[], order: ReleaseOrder): readonly Refusal[] {
  const noted: readonly (ReasonKind | undefined)[] = ['correction', 'definition', 'limits'];
  const changed = changes.filter(({ reason }) => noted.includes(reason?.kind));
  if (changed.length === 0 || (order.note ?? '').trim() !== '') return [];
  return [
    {
      place: releaseName(order),
      problem: `这一版更正或修订了以前公布的${changed.length}处数据，但没有更正说明。`,
      remedy: '请用 --note 写明更正了什么、为什么，例如 --note "更正白露小学退出集团的日期"。',
    },
  ];
}

/** Counts that were kept back and would now be told. */
export function leakRefusals(leaks: readonly Leak[], content: Content, previous: string): readonly Refusal[] {
  return leaks.map((leak) => {
    const what = {
      shown: `${previous}为保护个人信息没有公布这一人数，该周期已经结束，现在公布就等于公布了当时的人数。`,
      difference: `与${previous}只差很少几人，两版相减就能看出这几个人的情况。`,
    } as const;
    return {
      place: placeOfLeak(leak, content),
      problem: what[leak.kind],
      remedy:
        '请保留原来的内部记录，或者调大 region.csv 的“小人数上限”，使这一人数仍不公布；这处更正可以只在更正记录中说明。',
    };
  });
}

function placeOfLeak({ table_name, period, unit_id, subject }: Leak, content: Content): string {
  const moment = formatPeriod(period);
  const unit = unitName(content, unit_id);
  if (table_name === 'campus_flows')
    return `校区间交流：${unit}，${moment}，${subject.map((id) => unitName(content, id)).join('→')}`;
  const [measure = '', part = ''] = subject;
  const label = (measures[measure as MeasureName] as (typeof measures)[MeasureName] | undefined)?.label ?? measure;
  return `人数统计：${[unit, moment, label, part].filter((word) => word !== '').join('，')}`;
}
