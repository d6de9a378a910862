import { formatDate, formatPeriod, lastDayOf } from '../../../src/format/date.ts';
import { countedOf, findIndicator } from '../../../src/indicators/registry.ts';
import type { ResultRow } from '../../../src/model/result.ts';
import { verdicts } from '../../../src/model/verdict.ts';
import { isRendering, type Facts, type Value } from './facts.ts';
import { blocksOf, numbersIn, type Block } from './walk.ts';

/**
 * What is wrong with a page, read in its own words against the published data: a number that is not its fact, a noun, unit
 * or date beside it that is not the fact's, a word of judgement or change that the fact does not bear out.
 */

export interface Fault {
  readonly kind: 'unbound' | 'value' | 'unit' | 'date' | 'verdict' | 'change' | 'shortfall' | 'present' | 'lead';
  readonly ref: string;
  readonly words: string;
}

/** Measure words after which a number of that many can stand; longest first, so that 个校区 is not read as 个. */
const measures = [
  '个百分点',
  '个教育集团',
  '个集团',
  '个校区',
  '个成员校区',
  '个成员校',
  '人次',
  '万元',
  '学年',
  '学期',
  '所',
  '人',
  '对',
  '次',
  '项',
  '个',
  '条',
  '类',
  '门',
  '份',
  '元',
].toSorted((a, b) => b.length - a.length);

/** Every fault of a page. */
export function faultsOf(markup: string, facts: Facts): readonly Fault[] {
  const unbound = numbersIn(markup)
    .filter((one) => one.class === 'unbound')
    .map(({ text, context }): Fault => ({ kind: 'unbound', ref: text, words: context }));
  return [...unbound, ...blocksOf(markup).flatMap((block) => faultsInBlock(block, facts))];
}

function faultsInBlock(block: Block, facts: Facts): readonly Fault[] {
  const faults: Fault[] = [];
  let before = '';
  for (const [index, piece] of block.pieces.entries()) {
    if (piece.of === 'bound') {
      const after = block.pieces
        .slice(index + 1)
        .map(({ text }) => text)
        .join('');
      faults.push(
        ...faultsOfNumber({ text: piece.text.trim(), ref: piece.ref, before, after, label: block.label }, facts),
      );
    }
    before += piece.text;
  }
  return faults;
}

interface Read {
  readonly text: string;
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly label: string;
}

function faultsOfNumber(read: Read, facts: Facts): readonly Fault[] {
  const words = `${read.before.slice(-40)}【${read.text}】${read.after.slice(0, 24)}`;
  const fault = (kind: Fault['kind'], is: boolean): readonly Fault[] => (is ? [{ kind, ref: read.ref, words }] : []);
  let value: Value;
  try {
    value = facts.valueOf(read.ref);
  } catch (error) {
    return [{ kind: 'lead', ref: read.ref, words: `${words}: ${String(error)}` }];
  }
  const row = facts.rowOf(read.ref);
  return [
    ...fault('value', !isRendering(read.text, value)),
    ...fault('change', !isChangeBorneOut(read, value)),
    ...(row === null
      ? []
      : [
          ...fault('unit', !isUnitRight(read, row)),
          ...fault('date', !isDateRight(read, row)),
          ...fault('verdict', !isVerdictRight(read, row, facts)),
          ...fault('present', !isPresent(read, row, facts)),
          ...fault('shortfall', read.ref.endsWith('s') && isMoreThanCounted(row)),
        ]),
  ];
}

const partOf = (ref: string) => /[ndstr]$/.exec(ref)?.[0] ?? '';

/** The measure word that follows is the fact's own. */
function isUnitRight({ ref, text, after }: Read, row: ResultRow): boolean {
  const measure = measures.find((word) => after.trimStart().startsWith(word));
  if (measure === undefined || text.endsWith('%')) return true;
  const indicator = findIndicator(row.indicator_id);
  const counted = countedOf(row);
  // What is lacking is counted in what lacks.
  const unit = indicator === null || indicator.unit === '%' || indicator.is_gap ? counted : indicator.unit;
  const part = partOf(ref);
  if (part === 't') return true;
  if (part === 'd') return nounsOf(counted).some((noun) => after.startsWith(noun)) || measure === '对';
  // A count may go by the measure word of its basis, or by that of the indicator.
  const own = part === '' && row.denominator === null ? [unit, counted] : [counted];
  const words = after.trim();
  // A picture may break its line within the noun.
  return own.flatMap(nounsOf).some((noun) => words.startsWith(noun) || noun.startsWith(words));
}

/** 个集团 may be followed by more: 个集团未达标; 个 alone says nothing of what is counted and must not stand for 个校区. */
function nounsOf(unit: string): readonly string[] {
  if (unit === '个集团') return ['个集团', '个教育集团', '个应评集团', '个应评'];
  if (unit === '个校区') return ['个校区', '个成员校区', '个总校校区'];
  return [unit];
}

/** 。 and ； end what a date is about. */
const sentenceOf = (before: string) => before.split(/[。；]/).at(-1) ?? '';

const dates = /\d{4}[—-]\d{4}学年(?:第[一二]学期)?|\d{4}年(?:\d{1,2}月\d{1,2}日|底|度)?/g;

/** The nearest date before a number, in its sentence, is its own: the day or period, or the day of its target. */
function isDateRight({ ref, before }: Read, row: ResultRow): boolean {
  if (partOf(ref) === 't') return true;
  const nearest = [...sentenceOf(before).matchAll(dates)].at(-1)?.[0];
  return (
    nearest === undefined || momentsOf(row).some((moment) => moment.startsWith(nearest) || nearest.startsWith(moment))
  );
}

function momentsOf(row: ResultRow): readonly string[] {
  const own = row.as_of_date === null ? [formatPeriod(row.period)] : dayWords(row.as_of_date);
  return [...own, ...(row.deadline === null ? [] : dayWords(row.deadline))];
}

const dayWords = (day: string) => [formatDate(day), ...(day.endsWith('-12-31') ? [`${day.slice(0, 4)}年底`] : [])];

/** A verdict that follows at once, in the same block, is one of the verdicts of this very figure. */
function isVerdictRight({ ref, after }: Read, row: ResultRow, { results }: Facts): boolean {
  if (partOf(ref) !== '') return true;
  const said = /^(?:（[^）]*）)?[\s，]*([一-鿿]{2,7}(?:（预计）)?)/.exec(after)?.[1];
  const verdict = verdicts.find((one) => said?.startsWith(one));
  if (verdict === undefined) return true;
  return results.some((other) => isSameFigure(other, row) && other.verdict === verdict);
}

const isSameFigure = (a: ResultRow, b: ResultRow) =>
  a.indicator_id === b.indicator_id &&
  a.unit_kind === b.unit_kind &&
  a.unit_id === b.unit_id &&
  a.period === b.period &&
  a.as_of_date === b.as_of_date &&
  a.basis === b.basis &&
  a.category === b.category;

const momentOf = (row: ResultRow) => row.as_of_date ?? row.period;

/** A period that still runs is not the present: what it will be is not known. */
const lastDay = ({ as_of_date, period }: ResultRow) => as_of_date ?? lastDayOf(period);

/** What is called present is the newest that there is. */
function isPresent({ ref, before, label }: Read, row: ResultRow, { results, as_of_date }: Facts): boolean {
  const isCalledPresent = ['现状', '当前', '目前'].includes(label) || /(?:目前|当前|现为)[^，。；]{0,6}$/.test(before);
  if (!isCalledPresent || partOf(ref) !== '') return true;
  const rivals = results.filter(
    (other) =>
      other.indicator_id === row.indicator_id &&
      other.unit_id === row.unit_id &&
      other.basis === row.basis &&
      other.category === row.category &&
      other.value !== null &&
      lastDay(other) <= as_of_date,
  );
  return rivals.every((other) => momentOf(other) <= momentOf(row));
}

/** Nobody can lack more than there are. */
function isMoreThanCounted(row: ResultRow): boolean {
  if (row.shortfall === null || row.denominator === null) return false;
  return row.comparator !== '≤' && (row.numerator ?? 0) + row.shortfall > row.denominator;
}

const rises = /(?:提高|增加|增长|上升)了?$/;
const falls = /(?:下降|减少|降低)了?$/;

/** 提高 and 下降 say the sign of a change. */
function isChangeBorneOut({ ref, before }: Read, value: Value): boolean {
  if (!/^(?:pp|minus|growth)\(/.test(ref)) return true;
  const sign = Math.sign(value.numerator) * Math.sign(value.denominator);
  if (rises.test(before.trimEnd())) return sign > 0;
  if (falls.test(before.trimEnd())) return sign < 0;
  return true;
}
