import { h } from 'preact';
import type { CityArtifact, CityFigure, CityJudgement } from '../../artifacts/city.ts';
import { countyLines, missedWords, type CountyLine } from '../../figures/city/counties.ts';
import { briefCompleteness, targetAmountOf } from '../../figures/city/say.ts';
import { titleOf } from '../../figures/city/views.ts';
import { derivedRef, bind } from '../../format/bound-text.ts';
import { formatMoment } from '../../format/date.ts';
import { formatCount } from '../../format/number.ts';
import type { ChartAbsence } from '../absence.tsx';
import { chartWidths_px } from '../chart.ts';
import { Dots } from '../dots/Dots.tsx';
import type { DotSeries } from '../dots/series.ts';
import { renderDrawing } from '../render-drawing.ts';
import { officialOrder, type CityChart } from './city-chart.ts';

/** The counties in one figure, each a dot beside the city's target with what it lacks; null where fewer than two have a number. */
export function countyDotsChart(
  city: CityArtifact,
  figure: CityFigure,
  judgement: CityJudgement | null,
): CityChart | null {
  const lines = countyLines(city, figure, judgement);
  if (lines.filter(({ amount }) => amount !== null).length < 2) return null;
  const threshold = judgement === null || judgement.unit !== '%' ? null : judgement.threshold;
  const series: DotSeries = {
    unit: figure.is_share ? '%' : figure.counted,
    moments: [formatMoment(figure)],
    lines: lines.map((line) => ({
      key: line.member.region_code,
      name: line.member.region_name,
      points: [
        {
          amount: line.amount !== null && figure.is_share ? line.amount * 100 : line.amount,
          absence: line.amount === null ? absenceOf(line) : null,
          words: [line.words, line.lacking].filter((words) => words !== '').join('，'),
          threshold,
          is_met: line.verdict !== '未达标',
        },
      ],
    })),
  };
  const title = `${formatMoment(figure)}${titleOf(figure)}：${findingOf(city, { figure, judgement, lines })}`;
  const description = `${title}。${lines.map(({ member, words, lacking }) => `${member.region_name}${words}${lacking === '' ? '' : `，${lacking}`}`).join('；')}。`;
  return {
    id: 'counties',
    title,
    subtitle: `单位：${figure.is_share ? '%' : figure.counted}，${figure.basis}，${briefCompleteness(city, figure)}`,
    source: `${officialOrder(city)}${threshold === null ? '' : '；竖线为全市目标'}；虚线框为没有数据，斜线框为保护个人信息不公开。`,
    notes: [],
    description,
    table: {
      header: ['县（市、区）', '结果', '分子、分母', '与全市目标相比', '说明'],
      rows: lines.map((line) => [
        line.member.region_name,
        line.words,
        line.parts,
        [line.verdict ?? '', line.lacking].filter((words) => words !== '').join('，'),
        line.instead === '' ? line.reason : line.instead,
      ]),
    },
    draw: (variant) =>
      renderDrawing(
        h(Dots, { series, className: `chart__${variant}`, description, width_px: chartWidths_px[variant] }),
      ),
  };
}

function absenceOf({ part }: CountyLine): ChartAbsence {
  if (part.state === '不公开') return 'suppressed';
  return part.state === '不适用' ? 'not-applicable' : 'missing';
}

interface Found {
  readonly figure: CityFigure;
  readonly judgement: CityJudgement | null;
  readonly lines: readonly CountyLine[];
}

/** `已有数据的4个县（市、区）中2个未达到80%，共差6个校区`; without a target how many have a number. */
function findingOf(city: CityArtifact, { figure, judgement, lines }: Found): string {
  const counted = lines.filter(({ verdict }) => verdict !== null);
  const missed = counted.filter(({ shortfall }) => (shortfall ?? 0) > 0);
  if (judgement === null || counted.length === 0) return briefCompleteness(city, figure);
  const goal = targetAmountOf(judgement);
  const all = `有数据的${bind(formatCount(counted.length), `#counties_judged(${judgement.target_id})`)}个县（市、区）`;
  const when = judgement.verdict === '未到期' ? '目前' : '';
  if (missed.length === 0) return `${all}${when}均达到${goal}`;
  const behind = bind(formatCount(missed.length), `#counties_behind(${judgement.target_id})`);
  const lacking = missed.reduce((sum, { shortfall }) => sum + (shortfall ?? 0), 0);
  const refs = missed.map(({ member }) => `#county_shortfall(${judgement.target_id} ${member.region_code})`);
  const total = `${bind(formatCount(lacking), derivedRef('plus', refs))}${figure.counted}`;
  return `${all}中${behind}个${when}未达到${goal}，共差${total}`;
}

/** Who misses the city's target, by name; '' where nobody does. */
export function behindWords(city: CityArtifact, figure: CityFigure, judgement: CityJudgement): string {
  return missedWords(countyLines(city, figure, judgement));
}
