import { remembering } from '../../csv/remembering.ts';
import type { Column } from '../../model/column.ts';
import { readBoolean } from './boolean.ts';
import { readCode } from './code.ts';
import { looksLikeFormula } from './formula.ts';
import { type DateRole, readDate } from './date.ts';
import { readNumber } from './number.ts';
import { readAcademicYear, readCalendarYear, readTerm } from './period.ts';
import { refuseDitto, refuseLost, refuseMarks, refuseUnseen } from './marks.ts';
import { type CellValue, type Finding, putRight, type Reading, unusable, usable } from './reading.ts';
import { readListedValue } from './value-list.ts';

/** What a column's typing depends on beyond its declaration. */
export interface TypingContext {
  readonly regionCode: string;
  readonly dateRole: DateRole;
  /** Identifies rows or refers to them, so that Excel's habits with long numbers matter. */
  readonly isCode: boolean;
  /** Is a different one in each row. */
  readonly isKey: boolean;
  readonly isPercent: boolean;
  /** Names a school, a group, a place: none of its characters may be missing. */
  readonly isName: boolean;
  /** Allowed values, fixed or from the region's pack; null = any; empty = the region has no such list. */
  readonly allowed: ReadonlySet<string> | null;
  /** Where the allowed values are declared, for a region that has not declared them. */
  readonly listName: string;
}

/** Reads the text of a cell by the type of its column; never throws. */
export type CellReader = (text: string) => Reading;

/** Returns the function that reads the cells of one column. Equal texts are read once. */
export function cellReader(column: Column, context: TypingContext): CellReader {
  const scalar = refusing(scalarReader(column, context), column, context);
  const read = column.list === true ? listReader(scalar) : scalar;
  const isVaried = column.type === 'text' && context.allowed === null && (!context.isCode || context.isKey);
  return isVaried ? read : remembering(read);
}

/** Refuses, before a cell is read, what stands in it instead of a value or beside one. */
function refusing(read: CellReader, { type, format }: Column, { isCode, isKey, isName }: TypingContext): CellReader {
  const isMarkless = type !== 'text' && type !== 'boolean';
  return (text) => {
    const refused =
      refuseUnseen(text) ??
      refuseDitto(text) ??
      (isMarkless || ((isCode || isKey) && isWithoutHan(text)) ? refuseMarks(text, read) : null) ??
      ((isName || isCode) && format !== 'web_address' ? refuseLost(text) : null);
    return refused ?? read(text);
  };
}

/** A name written in the place of a code may hold a bracketed number of its own. */
function isWithoutHan(text: string): boolean {
  return !/\p{Script=Han}/u.test(text);
}

function scalarReader(column: Column, context: TypingContext): CellReader {
  switch (column.type) {
    case 'integer':
    case 'decimal': {
      const numberColumn = { type: column.type, unit: column.unit, isPercent: context.isPercent };
      return (text) => readNumber(text, numberColumn);
    }
    case 'boolean':
      return readBoolean;
    case 'date':
      return (text) => readDate(text, context.dateRole);
    case 'academic_year':
      return readAcademicYear;
    case 'term':
      return readTerm;
    case 'calendar_year':
      return readCalendarYear;
    case 'text':
      return textReader(column, context);
  }
}

function textReader(column: Column, context: TypingContext): CellReader {
  const { allowed } = context;
  if (allowed !== null && allowed.size === 0) return () => unusable('value-list-missing', { list: context.listName });
  if (allowed !== null) {
    const { valueSynonyms: synonyms = {}, meanings } = column;
    const coded = meanings === undefined ? {} : { meanings };
    const list = { values: allowed, synonyms, listName: context.listName, ...coded };
    return (text) => readListedValue(text, list);
  }
  if (context.isCode) return (text) => readCode(text, column.format, context);
  return readFreeText;
}

function readFreeText(text: string): Reading {
  return looksLikeFormula(text) ? unusable('formula-like-text') : usable(text);
}

/** Reads each element; one that is unusable makes the cell unusable, for half a list would be a wrong list. */
function listReader(read: CellReader): CellReader {
  return (text) => {
    const elements = text.split('、').map((element) => element.trim());
    const values: CellValue[] = [];
    let finding: Finding | null = null;
    for (const element of elements.filter((part) => part !== '')) {
      const reading = read(element);
      if (!reading.usable) return unusable(reading.finding.code, { ...reading.finding.details, element });
      finding ??= reading.finding;
      values.push(reading.value ?? '');
    }
    const list = values.map(String);
    if (finding === null) return usable(list);
    return finding.code === 'township-code-region'
      ? usable(list, finding)
      : putRight(list, finding.code, list.join('、'));
  };
}
