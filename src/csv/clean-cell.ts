import type { ReadingCode } from '../model/reading-codes.ts';
import { ordinaryCharacters } from '../format/ordinary-characters.ts';
import { joinList, splitList } from './cells/list.ts';
import { isEmptySign, isFormulaError, isWordForEmpty, normaliseBoolean } from './cells/signs.ts';
import { joinCode, joinDate, joinHan, removeSpaces, trimEdges } from './cells/spaces.ts';
import { narrowCode, narrowWidth, stripQuotes } from './cells/width.ts';
import type { Field, FieldKind } from './field.ts';
import { remembering } from './remembering.ts';

/** A cell without what never belongs to its meaning, and what was done to it. */
export interface CleanCell {
  readonly text: string;
  /** What was put right or refused on the way, in order. */
  readonly codes: readonly ReadingCode[];
}

/** Puts right the text of one column's cells; null = there is nothing to put right, as in most cells. */
export type CellCleaner = (raw: string) => CleanCell | null;

interface Step {
  readonly code: ReadingCode;
  readonly apply: (text: string) => string;
}

const none: readonly ReadingCode[] = [];

/** Prepares the cleaning of one column, so that a row costs no decisions about its columns. */
export function cellCleanerOf(field: Pick<Field, 'kind' | 'column'>): CellCleaner {
  const steps = stepsOf(field);
  const isUntouched = untouchedTestOf(field);
  return (raw) => {
    if (isUntouched(raw)) return null;
    const trimmed = trimEdges(raw);
    if (trimmed === '') return { text: '', codes: none };
    if (isFormulaError(trimmed)) return { text: '', codes: ['formula-error'] };
    const emptied = emptyCodeOf(trimmed, field);
    if (emptied !== null) return { text: '', codes: [emptied] };
    return steps.reduce<CleanCell>(applyStep, { text: raw, codes: none });
  };
}

function applyStep(cell: CleanCell, { code, apply }: Step): CleanCell {
  const text = apply(cell.text);
  if (text === cell.text) return cell;
  return { text, codes: cell.codes.includes(code) ? cell.codes : [...cell.codes, code] };
}

const trimStep: Step = { code: 'spaces-removed', apply: trimEdges };
const quoteStep: Step = { code: 'quotes-removed', apply: stripQuotes };
const widthStep: Step = { code: 'width-normalised', apply: narrowWidth };
const characterStep: Step = { code: 'characters-normalised', apply: ordinaryCharacters };

const stepsOfKind: Readonly<Record<FieldKind, readonly Step[]>> = {
  number: [trimStep, quoteStep, widthStep, { code: 'spaces-removed', apply: removeSpaces }],
  date: [trimStep, quoteStep, widthStep, { code: 'spaces-removed', apply: joinDate }],
  period: [trimStep, quoteStep, widthStep, { code: 'spaces-removed', apply: removeSpaces }],
  boolean: [
    trimStep,
    quoteStep,
    { code: 'spaces-removed', apply: removeSpaces },
    { code: 'boolean-normalised', apply: normaliseBoolean },
  ],
  code: codeSteps(joinCode, narrowCode),
  name: [trimStep, characterStep, { code: 'spaces-removed', apply: joinHan }],
  prose: [trimStep, characterStep],
};

function codeSteps(join: (text: string) => string, narrow: (text: string) => string): readonly Step[] {
  return [
    trimStep,
    quoteStep,
    characterStep,
    { code: 'width-normalised', apply: narrow },
    { code: 'spaces-removed', apply: join },
  ];
}

function stepsOf({ kind, column }: Pick<Field, 'kind' | 'column'>): readonly Step[] {
  if (column.list !== true) return stepsOfKind[kind];
  const separate: Step = { code: 'list-separators', apply: (text) => joinList(splitList(text)) };
  if (kind !== 'code') return [trimStep, separate];
  return [trimStep, separate, ...codeSteps(eachItem(joinCode), eachItem(narrowCode)).slice(1)];
}

function eachItem(apply: (item: string) => string): (text: string) => string {
  return (text) => joinList(splitList(text).map(apply));
}

/** A dash, a slash or 无 means an empty cell, unless the column has a use for the word. */
function emptyCodeOf(text: string, { kind, column }: Pick<Field, 'kind' | 'column'>): ReadingCode | null {
  if (!isEmptySign(text)) return null;
  if (isWordForEmpty(text)) {
    if (kind === 'boolean') return null;
    if (Array.isArray(column.values) && column.values.includes(text)) return null;
    if (kind === 'prose' && column.presence === 'filled') return null;
    if (column.type === 'integer' || column.type === 'decimal') return 'count-none';
  }
  return 'null-marker';
}

/** Letters, digits and Chinese characters with nothing between them that any step would change. */
const plain = /^[0-9A-Za-z\u4E00-\u9FFF][0-9A-Za-z\u4E00-\u9FFF_.-]*$/;

/** Recognises at one glance most cells that need nothing, which are most cells. */
function untouchedTestOf({ kind }: Pick<Field, 'kind'>): (raw: string) => boolean {
  if (kind === 'boolean') return (raw) => raw === '' || raw === '是' || raw === '否';
  return remembering((raw) => raw === '' || (plain.test(raw) && !isEmptySign(raw)));
}
