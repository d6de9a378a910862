import { formatMoment } from '../../format/date.ts';
import { formatAmount, formatCount, formatShare } from '../../format/number.ts';
import { toneOf } from '../../format/verdict.ts';
import type { ComparedRow } from '../../indicators/recompute.ts';
import type { Verdict } from '../../model/verdict.ts';
import { element } from '../elements.ts';
import { keyOf, sidesOf, type Figure, type IndicatorMethod, type Shown } from './figures.ts';

/** Published figures, and beside them what came of them when they were recomputed; null before that. */
export function figureTable(
  figures: readonly Figure[],
  {
    method,
    compared,
    isChosen,
  }: {
    readonly method: IndicatorMethod;
    readonly compared: readonly ComparedRow[] | null;
    readonly isChosen: (figure: Figure) => boolean;
  },
): HTMLTableElement {
  const byKey = new Map((compared ?? []).map((row) => [keyOf(row), row]));
  const rows = figures.map((figure) => {
    const row = byKey.get(figure.key);
    const context = { method, basis: figure.basis, threshold: figure.threshold };
    const attributes: Record<string, string> = isChosen(figure) ? { class: 'check-chosen' } : {};
    return element(
      'tr',
      attributes,
      headCell(formatMoment(figure)),
      cell('口径', figure.category === '' ? figure.basis : `${figure.basis}，${figure.category}`),
      cell('公布值', ...shownNodes(figure.shown, context)),
      ...(compared === null ? [] : recomputedCells(row, context)),
    );
  });
  const heads = ['统计期或时点', '口径', '公布值', ...(compared === null ? [] : ['核算值', '结果'])];
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...rows),
  );
}

interface Context {
  readonly method: Pick<IndicatorMethod, 'unit' | 'decimals' | 'bases'>;
  readonly basis: string;
  /** The standard in percent, so that a share is printed as on the other pages. */
  readonly threshold: number | null;
}

function recomputedCells(row: ComparedRow | undefined, context: Context): readonly HTMLElement[] {
  const recomputed = row === undefined ? null : sidesOf(row).recomputed;
  const value = recomputed === null ? [absent('没有这一项')] : shownNodes(recomputed, context);
  return [cell('核算值', ...value), cell('结果', agreement(row?.agrees === true))];
}

/** Returns the mark for a figure that agrees, or does not, with what was recomputed. */
export function agreement(agrees: boolean): HTMLElement {
  const tone = agrees ? 'met' : 'unmet';
  return element('span', { class: `verdict verdict--${tone}` }, agrees ? '一致' : '不一致');
}

/** A figure with its parts and its verdict, or the word for what there is instead. */
export function shownNodes({ numerator, denominator, value, verdict, reason }: Shown, context: Context): Node[] {
  const mark = verdict === null || verdict === '无定量要求' ? [] : [verdictMark(verdict)];
  if (value === null) return [mark[0] ?? absent('没有数值'), note(reason)];
  if (numerator !== null && denominator !== null && denominator > 0) {
    const parts = `（${formatCount(numerator)}/${formatCount(denominator)}）`;
    return [
      element('strong', {}, formatShare(numerator, denominator, context.threshold)),
      element('small', { class: 'soft nowrap' }, parts),
      ...mark,
      note(reason),
    ];
  }
  const { method, basis } = context;
  const unit = method.bases.find(({ label }) => label === basis)?.counted ?? '';
  return [element('strong', {}, `${formatAmount(value, method.decimals)}${unit}`), ...mark, note(reason)];
}

function verdictMark(verdict: string): HTMLElement {
  // Verdicts come from the results, where they are of this type.
  const tone = toneOf[verdict as Verdict];
  return element('span', { class: `verdict verdict--${tone}` }, verdict);
}

function note(reason: string | null): Node {
  return reason === null ? document.createTextNode('') : element('small', { class: 'soft check-note' }, reason);
}

function absent(words: string): HTMLElement {
  return element('span', { class: 'absent' }, words);
}

/** Returns the first cell of a line, which names it. */
export function headCell(words: string): HTMLElement {
  return element('th', { scope: 'row', class: 'cell-middle' }, words);
}

/** Returns a cell with the head that a phone shows beside it. */
export function cell(label: string, ...children: readonly (Node | string)[]): HTMLElement {
  return element('td', { 'data-label': label, class: 'cell-middle' }, ...children);
}
