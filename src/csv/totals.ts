import { narrowWidth } from './cells/width.ts';
import type { Field } from './field.ts';

/** A total that the clerk wrote and that does not agree with the rows above it. */
export interface TotalMismatch {
  readonly field: Field;
  readonly stated: number;
  readonly computed: number;
}

/** Adds up the rows of a file, to compare them with the totals that stand in it. */
export interface RunningTotals {
  readonly add: (raw: readonly string[]) => void;
  /** Compares a row of totals; a 小计 is about the rows since the one before it. */
  readonly compare: (raw: readonly string[], kind: 'total' | 'subtotal') => readonly TotalMismatch[];
}

/** Decimals are added in millionths, so that a sum of tenths is exact. */
const scale = 1_000_000;

/** Adds up the columns of counts and amounts while rows go by. A column with a cell that is no number is not compared. */
export function createTotals(fields: readonly Field[]): RunningTotals {
  const summed = fields.filter(({ column }) => column.type === 'integer' || column.type === 'decimal');
  const total = summed.map(() => 0);
  const subtotal = summed.map(() => 0);
  return {
    add: (raw) => {
      for (const [position, { index }] of summed.entries()) {
        const value = parseAmount(raw[index] ?? '') ?? 0;
        total[position] = (total[position] ?? 0) + value;
        subtotal[position] = (subtotal[position] ?? 0) + value;
      }
    },
    compare: (raw, kind) => {
      const sums = kind === 'total' ? [...total] : [...subtotal];
      if (kind === 'subtotal') subtotal.fill(0);
      return summed.flatMap((field, position) => {
        const stated = parseAmount(raw[field.index] ?? '');
        const computed = sums[position] ?? Number.NaN;
        if (stated === null || Number.isNaN(stated) || Number.isNaN(computed) || stated === computed) return [];
        return [{ field, stated: stated / scale, computed: computed / scale }];
      });
    },
  };
}

/** Amount in millionths, without thousands separators and unit; null = empty, NaN = no number. */
function parseAmount(raw: string): number | null {
  if (raw !== '' && /^\d+$/.test(raw)) return Number(raw) * scale;
  const text = narrowWidth(raw).replace(/[\s,]/g, '');
  if (text === '' || /^[/\-—无]+$/.test(text)) return null;
  const digits = /^(-?\d+(?:\.\d+)?)\p{Script=Han}{0,2}$/u.exec(text)?.[1];
  return digits === undefined ? Number.NaN : Math.round(Number(digits) * scale);
}
