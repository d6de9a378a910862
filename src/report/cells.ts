import { notJudged } from '../figures/mark-words.ts';
import { markedStandard } from '../figures/requirements.ts';
import { plainText } from '../format/bound-text.ts';
import type { Figure } from '../figures/figure.ts';
import {
  absenceWords,
  cellNumber,
  partsWords,
  shortfallAmount,
  valueNumber,
  valueWithParts,
  valueWords,
} from '../figures/say.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Cell, CellLink, ReportColumn } from './model.ts';

/** Cells and columns of the report's tables. Texts carry the references of their numbers, files hold plain numbers. */

const plain = { absence: null, verdict: null, link: null } as const;

/** A cell of words; the data file has the same without bindings. */
export function textCell(text: string, link: CellLink | null = null): Cell {
  return { ...plain, text, csv: [plainText(text)], link };
}

/** A bound number that was counted, `14`. */
export function numberCell(number: string): Cell {
  return { ...plain, text: number, csv: [plainText(number).replaceAll(',', '')] };
}

/** A cell of a table as it stands there. */
export function columnCell<R extends object>(row: R, column: keyof R & string): Cell {
  return { ...plain, text: cellNumber(row, column), csv: [String(row[column])] };
}

/** A share with its two parts, `78.7%（107/136）`, or a count with its unit. In a file a share has three columns. */
export function figureCell(figure: Figure): Cell {
  if (figure.value === null) return absentCell(figure.verdict, 3);
  return { ...plain, text: valueWithParts(figure), csv: figureCsv(figure) };
}

/** The same without its parts, which stand in columns of their own or do not matter here. */
export function valueCell(figure: Figure): Cell {
  if (figure.value === null) return absentCell(figure.verdict, 3);
  return { ...plain, text: valueWords(figure), csv: figureCsv(figure) };
}

/** The parts alone, `3/4`. */
export function partsCell(figure: Figure, said: string): Cell {
  if (figure.value === null) return absentCell(figure.verdict, 3);
  const number = figure.is_share ? partsWords(figure) : valueNumber(figure);
  return { ...plain, text: `${number}${said}`, csv: figureCsv(figure) };
}

/** The number of a count or an amount, without its unit. */
export function amountCell(figure: Figure): Cell {
  if (figure.value === null) return absentCell(figure.verdict, 1);
  return { ...plain, text: valueNumber(figure), csv: [String(figure.value)] };
}

function figureCsv(figure: Figure): readonly string[] {
  if (!figure.is_share) return [String(figure.value), '', ''];
  return [plainText(valueNumber(figure)), String(figure.numerator), String(figure.denominator)];
}

/** A cell with the standard of a figure, marked where the site inferred its number. */
export function standardCell(figure: Figure): Cell {
  const words = markedStandard(figure);
  return words === '' ? emptyCell(1) : textCell(words);
}

/** What is lacking with its measure word; `已达到` where nothing is. */
export function shortfallCell(figure: Figure): Cell {
  const amount = shortfallAmount(figure);
  if (amount !== '') return textCell(amount);
  return figure.row.shortfall === 0 && figure.standard !== null ? textCell('已达到') : emptyCell(1);
}

/** A cell that is a verdict, which every format marks by more than colour. */
export function verdictCell(verdict: Verdict): Cell {
  return { ...plain, text: verdict, csv: [verdict], verdict };
}

/** The verdict beside a standard; nothing where nothing is asked, and that nothing is judged where there is no time limit. */
export function judgedCell({ row, verdict }: Pick<Figure, 'row' | 'verdict'>): Cell {
  if (verdict !== '无定量要求') return verdictCell(verdict);
  return row.target_id === null ? emptyCell(1) : textCell(notJudged);
}

/** A figure that is not there: the word for it on the page and in the first column of the file. */
export function absentCell(absence: Verdict, width: number, words = absenceWords(absence)): Cell {
  return { ...plain, text: words, csv: [words, ...Array.from({ length: width - 1 }, () => '')], absence };
}

/** Nothing to say: no standard, no year before. */
export function emptyCell(width: number, text = '—'): Cell {
  return { ...plain, text, csv: Array.from({ length: width }, () => '') };
}

/** `of`: what the column quotes or names, so that numbers in it are no figures. */
export function textColumn(label: string, of: ReportColumn['of'] = null): ReportColumn {
  return { label, csv: [label], is_number: false, of };
}

/** `file`: head of the column in a data file, where no unit stands above it. */
export function numberColumn(label: string, file = label): ReportColumn {
  return { label, csv: [file], is_number: true, of: null };
}

/** A column of shares, which becomes three in a data file: share, numerator, denominator. */
export function shareColumn(label: string): ReportColumn {
  return { label, csv: [label, `${label}分子`, `${label}分母`], is_number: true, of: null };
}
