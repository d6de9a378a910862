import { indicatorIds } from '../../indicators/ids.ts';
import { h } from 'preact';
import { clausesOfIndicator } from '../../figures/lookup.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { bind, derivedRef } from '../../format/bound-text.ts';
import { formatPeriod } from '../../format/date.ts';
import { formatShare } from '../../format/number.ts';
import { chartWidths_px, type Chart } from '../chart.ts';
import { FundingBars } from './FundingBars.tsx';
import { fundingBases, fundingSeries, type FundingSeries } from './series.ts';
import { renderDrawing } from '../render-drawing.ts';
import { wordsOfAll } from '../../figures/kinds.ts';

/** Money planned, issued and spent by year, for the region and for each group; null where no amount is on record. */
export function fundingChart(atlas: RegionArtifact): Chart | null {
  const series = fundingSeries(atlas);
  if (series === null) return null;
  const title = findingOf(atlas, series);
  const clauses = clausesOfIndicator(atlas, indicatorIds.funding).map((clause) => clause.clause_id);
  return {
    id: 'funding',
    kind: 'funding',
    group_id: null,
    indicator_id: indicatorIds.funding,
    title,
    subtitle: wordsOfAll(atlas)`单位：万元，按自然年度，${series.region.name}和各集团`,
    source:
      `${clauses.length > 0 ? `条款${clauses.join('、')}。` : ''}框线为预算，浅色为下达，深色为支出，虚线框为有未填报的数，“无”为没有记录` +
      `${series.groups.length > 0 ? wordsOfAll(atlas)('；各集团同一刻度，与合计的刻度不同，按公布文件的次序排列') : ''}。`,
    notes: notesOf(series),
    description: `${title}。${series.region.years.map(({ year, words }) => `${formatPeriod(year)}${words}`).join('；')}。`,
    table: {
      header: ['单位', '年度', '预算', '下达', '支出'],
      rows: [series.region, ...series.groups].flatMap(({ name, years }) =>
        years.map(({ year, amount_words }) => [
          name,
          formatPeriod(year),
          ...fundingBases.map((basis) => amount_words[basis]),
        ]),
      ),
    },
    draw: (variant) =>
      renderDrawing(
        h(FundingBars, {
          series,
          className: `chart__${variant}`,
          description: title,
          width_px: chartWidths_px[variant],
        }),
      ),
  };
}

/** The latest year; and the share spent in the latest year of which it is known. */
function findingOf(atlas: RegionArtifact, { region }: FundingSeries): string {
  const latest = region.years.findLast(({ amounts }) => amounts !== null);
  const whole = region.years.findLast(({ amounts }) => amounts !== null && amounts.支出 !== null && amounts.预算);
  if (latest?.amounts == null) return wordsOfAll(atlas)('各集团经费预算、下达和支出');
  const amounts = fundingBases.map((basis) => {
    const unit = latest.amounts?.[basis] == null ? '' : '万元';
    return `${basis}${latest.amount_words[basis]}${unit}`;
  });
  const said = `${formatPeriod(latest.year)}集团化办学经费${amounts.join('，')}`;
  if (whole?.amounts?.预算 == null || whole.amounts.支出 === null) return said;
  // Whole yuan, so that the share is exact.
  const share = bind(
    formatShare(Math.round(whole.amounts.支出 * 10_000), Math.round(whole.amounts.预算 * 10_000)),
    derivedRef('share', [whole.refs.支出, whole.refs.预算]),
  );
  return whole === latest
    ? `${said}，支出占预算的${share}`
    : `${said}；${formatPeriod(whole.year)}支出占预算的${share}`;
}

function notesOf({ region, groups, unrecorded }: FundingSeries): readonly string[] {
  const unreported = [region, ...groups].flatMap(({ name, years }) =>
    years.flatMap(({ year, amounts }) =>
      fundingBases
        .filter((basis) => amounts !== null && amounts[basis] === null)
        .map((basis) => ({ what: `${formatPeriod(year)}${basis}数`, name })),
    ),
  );
  return [
    ...[...Map.groupBy(unreported, ({ what }) => what)].map(([what, own]) => {
      const names = own.map(({ name }) => name);
      const who = names.length === groups.length + 1 ? '各单位' : names.join('、');
      return `${what}：${who}未填报，不作零处理。`;
    }),
    ...(unrecorded.length > 0 ? [`${unrecorded.join('、')}没有经费记录。`] : []),
  ];
}
