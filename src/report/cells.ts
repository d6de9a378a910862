import { formatCount, formatShare } from '../format/number.ts';
import type { Verdict } from '../model/verdict.ts';
import { moneyFigure } from './words.ts';
import type { Cell, CellLink, ReportColumn } from './model.ts';

/** Cells and columns of the report's tables. */

const plain = { absence: null, verdict: null, link: null } as const;

export function textCell(text: string, link: CellLink | null = null): Cell {
  return { ...plain, text, csv: [text], link };
}

export function countCell(count: number): Cell {
  return { ...plain, text: formatCount(count), csv: [String(count)] };
}

/** An amount of money in 万元. */
export function amountCell(amount: number): Cell {
  return { ...plain, text: moneyFigure(amount), csv: [String(amount)] };
}

/** n of N as a percentage: in a data file also its two parts, so that a reader can compute it again. */
export function shareCell(numerator: number, denominator: number, threshold: number | null = null): Cell {
  const text = denominator === 0 ? '—' : formatShare(numerator, denominator, threshold);
  return { ...plain, text, csv: [denominator === 0 ? '' : text, String(numerator), String(denominator)] };
}

export function verdictCell(verdict: Verdict): Cell {
  return { ...plain, text: verdict, csv: [verdict], verdict };
}

/** A figure that is not there: the word for it on the page and in the first column of the file. */
export function absentCell(absence: Verdict, width: number): Cell {
  const text = absence === '数据缺失' ? '无法计算' : absence;
  return { ...plain, text, csv: [text, ...Array.from({ length: width - 1 }, () => '')], absence };
}

/** Nothing to say: no standard, no year before. */
export function emptyCell(width: number, text = '—'): Cell {
  return { ...plain, text, csv: Array.from({ length: width }, () => '') };
}

export function textColumn(label: string): ReportColumn {
  return { label, csv: [label], is_number: false };
}

export function numberColumn(label: string): ReportColumn {
  return { label, csv: [label], is_number: true };
}

export function shareColumn(label: string): ReportColumn {
  return { label, csv: [label, `${label}分子`, `${label}分母`], is_number: true };
}
