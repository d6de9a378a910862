import { formatMoment } from '../../format/date.ts';
import { formatCount } from '../../format/number.ts';
import type { ComparedRow } from '../../indicators/recompute.ts';
import { element } from '../elements.ts';
import { sidesOf, type Shown } from './figures.ts';
import { agreement, cell, headCell } from './table.ts';

/** `共3,491项，3,491项一致。`; `scope` says of what, where the page shows only a part of them. */
export function checkSentence(rows: readonly ComparedRow[], scope = ''): string {
  const agreed = rows.filter(({ agrees }) => agrees).length;
  const head = `${scope}共${formatCount(rows.length)}项，${formatCount(agreed)}项一致`;
  if (agreed === rows.length) return `${head}。`;
  return `${head}，${formatCount(rows.length - agreed)}项不一致。公布的结果与数据不符，引用前请先核实。`;
}

/** More than this would only be scrolled past; the number of all is in the sentence. */
const mostShown = 200;

/** How many results of each indicator agree, and those that do not. */
export function summaryNodes(rows: readonly ComparedRow[], titles: ReadonlyMap<string, string>): readonly Node[] {
  const ids = [...new Set(rows.map(({ indicator_id }) => indicator_id))];
  const lines = ids.map((id) => {
    const own = rows.filter((row) => row.indicator_id === id);
    const agreed = own.filter(({ agrees }) => agrees).length;
    return element(
      'tr',
      {},
      headCell(titles.get(id) ?? id),
      count('项数', own.length),
      count('一致', agreed),
      cell('结果', agreement(agreed === own.length)),
    );
  });
  const heads = ['指标', '项数', '一致', '结果'];
  const byIndicator = scrolled('各指标的核算结果', tableOf(heads, lines));
  const wrong = rows.filter(({ agrees }) => !agrees);
  if (wrong.length === 0) return [byIndicator];
  return [wrongTable(wrong, titles), byIndicator];
}

function wrongTable(wrong: readonly ComparedRow[], titles: ReadonlyMap<string, string>): HTMLElement {
  const lines = wrong.slice(0, mostShown).map((row) => {
    const { published, recomputed } = sidesOf(row);
    return element(
      'tr',
      {},
      headCell(titles.get(row.indicator_id) ?? row.indicator_id),
      cell('对象', row.unit_id),
      cell('统计期或时点', formatMoment(row)),
      cell('口径', row.category === '' ? row.basis : `${row.basis}，${row.category}`),
      cell('公布', wordsOf(published)),
      cell('核算', wordsOf(recomputed)),
    );
  });
  const heads = ['指标', '对象', '统计期或时点', '口径', '公布', '核算'];
  return scrolled('不一致的结果', tableOf(heads, lines));
}

function wordsOf(shown: Shown | null): string {
  if (shown === null) return '没有这一项';
  const { numerator, denominator, value, verdict, reason } = shown;
  const figure = denominator === null ? String(value ?? '没有数值') : `${numerator}/${denominator}`;
  return [figure, verdict, reason].filter((part) => part !== null).join('，');
}

function count(label: string, value: number): HTMLElement {
  return element('td', { 'data-label': label, class: 'number' }, formatCount(value));
}

function tableOf(heads: readonly string[], lines: readonly HTMLElement[]): HTMLElement {
  const head = element('tr', {}, ...heads.map((words) => element('th', { scope: 'col' }, words)));
  return element('table', {}, element('thead', {}, head), element('tbody', {}, ...lines));
}

function scrolled(label: string, table: HTMLElement): HTMLElement {
  return element('div', { class: 'table-scroll', role: 'region', tabindex: '0', 'aria-label': label }, table);
}
