import { h } from 'preact';
import { countOf, countWords } from '../../figures/counts/counts.ts';
import { figureOf } from '../../figures/figure.ts';
import { judgedRequirements, requirementKey } from '../../figures/judged-requirements.ts';
import { localGroupName } from '../../figures/local-name.ts';
import { groupsInForce } from '../../figures/lookup.ts';
import { askedType, typeInPeriod } from '../../figures/type-in-period.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { findIndicator } from '../../indicators/registry.ts';
import type { ResultRow } from '../../model/result.ts';
import type { Row } from '../../model/tables.ts';
import { chartWidths_px, type Chart, type ChartVariant } from '../chart.ts';
import { Matrix } from './Matrix.tsx';
import { matrixCell, notAsked, type MatrixSeries } from './series.ts';
import { renderDrawing } from '../render-drawing.ts';
import { wordsOfCounted } from '../../figures/kinds.ts';
import { presentTypeWords } from '../../figures/register.ts';

/**
 * Every group against every requirement that is judged by group; null where fewer than two have been: one has its own chart.
 * `most`: of more than twice as many groups those that miss most requirements, in official order, for a page that leads on.
 */
export function matrixChart(atlas: RegionArtifact, { most = Infinity }: { readonly most?: number } = {}): Chart | null {
  const columns = judgedColumns(atlas);
  if (columns.length < 2) return null;
  const everyGroup = groupsInForce(atlas);
  const isCut = everyGroup.length > most * 2;
  const groups = isCut ? furthestBehind(everyGroup, columns, most) : everyGroup;
  const series: MatrixSeries = {
    columns: columns.map(({ title }) => title),
    rows: groups.map((group) => ({
      name: localGroupName(atlas, group.group_id),
      cells: columns.map(({ rows }) => {
        const row = rows.get(group.group_id) ?? null;
        return matrixCell(row === null ? null : figureOf(atlas, row));
      }),
    })),
  };
  const drawing = (variant: ChartVariant, drawn: MatrixSeries) =>
    renderDrawing(
      h(Matrix, {
        series: drawn,
        className: `chart__${variant}`,
        description: title,
        width_px: variant === 'wide' && series.columns.length > 8 ? 1080 : chartWidths_px[variant],
      }),
    );
  const all = wordsOfCounted(atlas)`${countWords(atlas, 'groups')}集团`;
  const title =
    countOf(atlas, 'groups_behind') === 0
      ? `${all}在已能判定的要求上没有未达标的`
      : `${all}中，${countWords(atlas, 'groups_behind')}尚有要求未达标，共${countWords(atlas, 'requirements_behind')}`;
  const described = series.rows.flatMap(({ name, cells }) => {
    const short = cells.flatMap(({ tone, full_words }, index) =>
      tone === 'unmet' || tone === 'near' ? [`${series.columns[index]}${full_words}`] : [],
    );
    return short.length > 0 ? [`${name}：${short.join('、')}`] : [];
  });
  return {
    id: 'matrix',
    wide_px: series.columns.length > 8 ? 1080 : chartWidths_px.wide,
    kind: 'matrix',
    group_id: null,
    indicator_id: null,
    title,
    subtitle: wordsOfCounted(atlas)('各集团对照各项要求，最近一个已结束的周期'),
    source:
      '按公布文件的次序排列，不是排名；浅黄底为只差一个，浅红底为差两个及以上（窄图格内的数字为差额），虚线框为缺数据，空白为不适用。',
    notes: isCut
      ? [wordsOfCounted(atlas)('图中只列未达标要求最多的集团，全部集团见图表页。')]
      : typeNotes(atlas, columns),
    description: `${title}。${described.join('；')}${described.length > 0 ? '。' : ''}`,
    table: {
      header: [wordsOfCounted(atlas)('集团'), '现类型', ...series.columns],
      rows: series.rows.map(({ name, cells }, index) => [
        name,
        presentTypeWords(atlas, groups[index]?.group_id ?? ''),
        ...cells.map(({ full_words }) => full_words || notAsked),
      ]),
    },
    draw: (variant) => drawing(variant, series),
    drawInPage: (variant, { groupAddress }) =>
      drawing(variant, {
        ...series,
        rows: series.rows.map((row, index) => ({ ...row, address: groupAddress(groups[index]?.group_id ?? '') })),
      }),
  };
}

/** The groups that miss most requirements; among equals the earlier ones of the official order, in which they all stand. */
function furthestBehind(
  groups: readonly Row<'groups'>[],
  columns: readonly JudgedColumn[],
  most: number,
): readonly Row<'groups'>[] {
  const missed = ({ group_id }: Row<'groups'>) =>
    columns.filter(({ rows }) => rows.get(group_id)?.verdict === '未达标').length;
  const listed = new Set(groups.toSorted((a, b) => missed(b) - missed(a)).slice(0, most));
  return groups.filter((group) => listed.has(group));
}

/** Groups that are judged on something by a type that they no longer have: the table says the type of today. */
function typeNotes(atlas: RegionArtifact, columns: readonly JudgedColumn[]): readonly string[] {
  return groupsInForce(atlas).flatMap(({ group_id }) => {
    const now = presentTypeWords(atlas, group_id);
    const past = columns.flatMap(({ title, rows }) => {
      const row = rows.get(group_id);
      const isByType = row !== undefined && askedType(atlas, row.target_id) !== null;
      const type = isByType ? (typeInPeriod(atlas, row) ?? now) : now;
      return type === now ? [] : [{ title, type }];
    });
    return [...Map.groupBy(past, ({ type }) => type)].map(
      ([type, own]) =>
        `${localGroupName(atlas, group_id)}现为${now}，${own.map(({ title }) => title).join('、')}按当期适用的${type}标准评价。`,
    );
  });
}

interface JudgedColumn {
  readonly title: string;
  /** group_id → how it stands in the latest period that has ended. */
  readonly rows: ReadonlyMap<string, ResultRow>;
}

/** Requirements judged by group, one column per indicator and part: targets of different types share a column. */
function judgedColumns(atlas: RegionArtifact): readonly JudgedColumn[] {
  const judged = groupsInForce(atlas).flatMap(({ group_id }) => judgedRequirements(atlas, group_id));
  const order = atlas.tables.policy_targets.map(({ indicator_id }) => indicator_id);
  return [...Map.groupBy(judged, requirementKey).values()]
    .filter((rows) => rows.some(({ value }) => value !== null))
    .toSorted((a, b) => order.indexOf(a[0]?.indicator_id ?? '') - order.indexOf(b[0]?.indicator_id ?? ''))
    .map((rows) => ({
      title:
        partOf(rows[0]?.category ?? '') ||
        wordsOfCounted(atlas)(findIndicator(rows[0]?.indicator_id ?? '')?.short_title ?? ''),
      rows: new Map(rows.map((row) => [row.unit_id, row])),
    }));
}

/** `活动：班主任论坛` → `班主任论坛` */
const partOf = (category: string): string => category.replace(/^.*：/, '');
