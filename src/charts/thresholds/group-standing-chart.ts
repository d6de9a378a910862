import { h } from 'preact';
import { latestGroupRows, figureAt } from '../../figures/choose.ts';
import { countOf, countWords } from '../../figures/counts/counts.ts';
import { figureOf, type Figure } from '../../figures/figure.ts';
import { askedFirst } from '../../figures/five-year.ts';
import { localGroupName } from '../../figures/local-name.ts';
import { targetsOf } from '../../figures/lookup.ts';
import { verdictSaid, withoutTimeLimit } from '../../figures/mark-words.ts';
import { pooledName } from '../../figures/pooled.ts';
import { reasonWords } from '../../figures/reason.ts';
import { markedStandard, markedTarget } from '../../figures/requirements.ts';
import { absenceWords, partsWords, valueWithParts } from '../../figures/say.ts';
import { typeInPeriod } from '../../figures/type-in-period.ts';
import { typeToneOf, type TypeTone } from '../../figures/type-periods.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { formatMoment } from '../../format/date.ts';
import type { Wording } from '../../format/wording.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { Verdict } from '../../model/verdict.ts';
import { chartWidths_px, type Chart } from '../chart.ts';
import { thresholdSeries } from './series.ts';
import { ThresholdBars } from './ThresholdBars.tsx';
import { renderDrawing } from '../render-drawing.ts';
import { localIndicator, openTypeWords, untypedWordsOf, wordsOfIndicator } from '../../figures/kinds.ts';

/**
 * How far each group is from the standard of its type, in the latest period that has ended; null when the indicator is
 * not judged by group or no group has a value.
 */
export function groupStandingChart(atlas: RegionArtifact, indicator: Indicator): Chart | null {
  const basis = indicator.bases[0];
  if (basis === undefined || indicator.judged_unit_kind !== 'group' || indicator.is_gap) return null;
  const figures = standingFigures(atlas, indicator);
  const unit = figures.find(({ value }) => value !== null)?.unit ?? indicator.unit;
  const nameOf = (id: string) => localGroupName(atlas, id);
  const found = thresholdSeries(figures, unit, nameOf);
  const [first] = figures;
  if (found === null || first === undefined) return null;
  const series = {
    ...found,
    bars: found.bars.map((bar, index) => ({ ...bar, standard_tone: toneOf(atlas, figures[index]) })),
  };
  const standards = targetsOf(atlas, indicator.id)
    .filter((target) => figures.some(({ row }) => row.target_id === target.target_id))
    .map((target) => `${target.group_type ?? ''}${markedTarget(target)}`);
  const title = `${formatMoment(first.row)}${localIndicator(atlas, indicator).short_title}：${findingOf(atlas, indicator, figures)}`;
  const description = `${title}。${series.bars.map((bar) => `${bar.name}${bar.words}`).join('；')}。`;
  return {
    id: `${indicator.id.toLowerCase()}-groups`,
    kind: 'standards',
    group_id: null,
    indicator_id: indicator.id,
    title,
    subtitle: [
      `单位：${unit}`,
      ...(indicator.bases.length > 1 ? [basis.label] : []),
      ...(standards.length > 0 ? [`标准：${[...new Set(standards)].join('、')}`] : []),
    ].join('，'),
    source: `按公布文件的次序排列，不是排名${series.bars.some(({ threshold }) => threshold !== null) ? wordsOfIndicator(atlas, indicator.id)('；竖线为各集团适用的标准') : ''}。`,
    notes: notesOf(figures, nameOf),
    description,
    table: {
      header: [
        wordsOfIndicator(atlas, indicator.id)('集团'),
        '适用类型',
        '数值',
        ...(unit === '%' ? ['分子/分母'] : []),
        '标准',
        '判定',
      ],
      rows: figures.map((figure, index) => [
        nameOf(figure.row.unit_id),
        typeInPeriod(atlas, figure.row) ?? untypedWordsOf(atlas, figure.row.unit_id) ?? openTypeWords,
        series.bars[index]?.words ?? '',
        ...(unit === '%' ? [partsWords(figure)] : []),
        markedStandard(figure),
        verdictSaid(figure.row),
      ]),
    },
    draw: (variant) =>
      renderDrawing(
        h(ThresholdBars, { series, className: `chart__${variant}`, description, width_px: chartWidths_px[variant] }),
      ),
  };
}

/** One figure per group in force, in official order, at the latest moment that has ended; of several targets the one judged. */
function standingFigures(atlas: RegionArtifact, indicator: Indicator): readonly Figure[] {
  return latestGroupRows(atlas, indicator.id).map((row) => figureOf(atlas, row));
}

/** Verdicts that tell something, missed ones first. */
const telling: readonly Verdict[] = ['未达标', '达标', '超过建议规模', '符合建议', '进行中（预计）', '未到期'];

/** How many groups got which verdict; where nothing is judged, the figure of all groups together. */
function findingOf(atlas: RegionArtifact, indicator: Indicator, figures: readonly Figure[]): string {
  const isOpen = figures.some(({ row, verdict }) => row.target_id !== null && verdict === '无定量要求');
  if (!isOpen && figures.some(({ row }) => row.target_id !== null)) {
    const moment = figures[0]?.moment ?? '';
    const told = telling.filter((verdict) => figures.some((figure) => figure.verdict === verdict));
    const counts = told.map((verdict) => {
      // The bars are of groups in force.
      const argument = `${indicator.id},${moment},${verdict},存续`;
      const isAll = told.length === 1 && countOf(atlas, 'groups_by_verdict', argument) > 1;
      return wordsOfIndicator(
        atlas,
        indicator.id,
      )`${countWords(atlas, 'groups_by_verdict', argument)}集团${isAll ? '均' : ''}${verdict}`;
    });
    return counts.length === 0 ? wordsOfIndicator(atlas, indicator.id)('各集团均不作评价') : counts.join('，');
  }
  const whole = wholeOf(atlas, indicator, figures);
  if (whole !== null) {
    const first = askedFirst(atlas, whole.row);
    const asked = first === null ? '' : `${first.label}${valueWithParts(figureOf(atlas, first.row))}，已交流`;
    return `${pooledName(atlas, whole.row)}${asked}${valueWithParts(whole)}${isOpen ? `，${withoutTimeLimit}` : ''}`;
  }
  return rangeFinding(figures, wordsOfIndicator(atlas, indicator.id));
}

/** `各集团1个至8个`, `有数值的集团均为2个`: the least and the most, where groups are neither judged nor added up. */
function rangeFinding(figures: readonly Figure[], say: Wording): string {
  const ordered = figures.filter(({ value }) => value !== null).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [least, most] = [ordered[0], ordered.at(-1)];
  const who = say(ordered.length === figures.length ? '各集团' : '有数值的集团');
  if (least === undefined || most === undefined) return `${who}无`;
  return least.value === most.value
    ? `${who}均为${valueWithParts(least)}`
    : `${who}${valueWithParts(least)}至${valueWithParts(most)}`;
}

/** The figure of the region at the same moment and on the same basis. */
function wholeOf(atlas: RegionArtifact, indicator: Indicator, [first]: readonly Figure[]): Figure | null {
  if (first === undefined) return null;
  const row = figureAt(atlas, { indicator_id: indicator.id, basis: first.basis }, first.moment);
  return row === null || row.value === null ? null : figureOf(atlas, row);
}

/** Who has no value, and why. */
function notesOf(figures: readonly Figure[], nameOf: (groupId: string) => string): readonly string[] {
  const absent = figures.filter(({ value }) => value === null);
  return [...Map.groupBy(absent, ({ reason, verdict }) => reason ?? absenceWords(verdict)).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const why = reasonWords(first.row) || absenceWords(first.verdict);
    const names = own.map(({ row }) => nameOf(row.unit_id)).join('、');
    return [`${names}没有数值：${why.replace(/。?$/, '。')}`];
  });
}

/** Of the type whose standard a figure is held against; null where the standard is the same for all. */
function toneOf(atlas: RegionArtifact, figure: Figure | undefined): TypeTone | null {
  const type = figure?.standard?.target.group_type ?? null;
  return type === null ? null : typeToneOf(atlas, type);
}
