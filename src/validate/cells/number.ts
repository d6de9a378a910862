import type { Column } from '../../model/column.ts';
import { chineseNumber } from './chinese-number.ts';
import { putRight, type Reading, unusable, usable } from './reading.ts';

const plainInteger = /^-?\d{1,15}$/;
const plainDecimal = /^(?!-0+(?:\.0+)?$)-?\d{1,15}(\.\d+)?$/;
const separated = /^(-?\d{1,3}(?:[,，]\d{3})+)(\.\d+)?$/;
const scientific = /^-?\d+(\.\d+)?[eE][+-]?\d+$/;
const approximate = /^(大约|约|近|将近|不足|超过|超)|(左右|上下|余|多|以上|以下|\+)$|[~～]|几/;
/** What may stand behind a number without changing it, by the unit of the column. 万 and 百 would. */
const units: Readonly<Record<string, readonly string[]>> = {
  人: ['人', '名', '位'],
  个: ['个', '所', '处', '班', '个班', '家'],
  人次: ['人次', '人', '次'],
  分: ['分'],
  度: ['度', '°'],
};

interface NumberColumn {
  readonly type: 'integer' | 'decimal';
  readonly unit?: string | undefined;
  /** Cells of this column may be percentages: what is stored is the number before the percent sign. */
  readonly isPercent: boolean;
}

/** Reads a whole or decimal number. Separators of thousands and the column's own unit are put right, nothing is rounded. */
export function readNumber(text: string, column: NumberColumn): Reading {
  if (column.type === 'integer' && plainInteger.test(text)) return signed(Number(text), column);
  if (column.type === 'decimal' && plainDecimal.test(text)) return usable(Number(text));
  if (scientific.test(text)) return unusable('scientific-notation');
  if (approximate.test(text)) return unusable('number-approximate');
  const percent = percentOf(text);
  if (percent !== null)
    return column.isPercent ? putRight(percent, 'number-normalised', percent) : unusable('number-percent');
  return readDecorated(text, column);
}

function readDecorated(text: string, column: NumberColumn): Reading {
  const [, digits = '', unit = ''] = /^(-?[\d.,，]+)\s*(.*)$/.exec(text) ?? [];
  const grouped = separated.exec(digits);
  const plain = grouped === null ? digits : `${grouped[1]?.replaceAll(/[,，]/g, '')}${grouped[2] ?? ''}`;
  if (!plainDecimal.test(plain)) return unusable('number-unreadable');
  if (unit !== '' && !unitsOf(column).includes(unit))
    return unusable('number-unit', { unit, expected: column.unit ?? '' });
  const value = Number(plain);
  if (column.type === 'integer' && !Number.isInteger(value)) return unusable('integer-with-fraction');
  const reading = column.type === 'integer' ? signed(value, column) : usable(value);
  return reading.usable ? putRight(value, 'number-normalised', value) : reading;
}

/** More persons than any county has, and more of anything else. */
const mostPersons = 10_000_000;
const mostOthers = 1_000_000;

/** Every whole number of the schema is a count, a rank or a serial number. */
function signed(value: number, { type, unit }: NumberColumn): Reading {
  if (type !== 'integer') return usable(value);
  if (value < 0 || Object.is(value, -0)) return unusable('number-negative');
  const most = unit === '人' || unit === '人次' ? mostPersons : mostOthers;
  return value > most ? unusable('number-range', { most: `${most / 10_000}万` }) : usable(value);
}

function unitsOf({ unit }: Pick<Column, 'unit'> | NumberColumn): readonly string[] {
  return unit === undefined ? [] : (units[unit] ?? [unit]);
}

/** 51.5% → 51.5, 百分之五十 → 50; null when the text is no percentage. */
function percentOf(text: string): number | null {
  const [, digits] = /^(\d+(?:\.\d+)?)\s*[%％]$/.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  const [, words] = /^百分之(.+)$/.exec(text) ?? [];
  if (words === undefined) return null;
  return plainDecimal.test(words) ? Number(words) : chineseNumber(words);
}
