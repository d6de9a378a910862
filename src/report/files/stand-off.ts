import type { RegionArtifact } from '../../artifacts/types.ts';
import type { DrawnChart } from '../../charts/drawn-chart.ts';
import { valueOfRef } from '../../figures/fact-value.ts';
import { runsOf, type Ref } from '../../format/bound-text.ts';
import type { Words } from '../../model/report-text.ts';
import type { Block, Report, ReportTable } from '../model.ts';

/**
 * Which fact each number of a report is, beside its files: a PDF has no place for it, and a Word document only for short
 * references. In the order of the text; nothing here depends on pages.
 */
export interface StandOffFigure {
  /** From 1: content controls of the Word document refer to it where a reference is too long for them. */
  readonly number: number;
  /** `一、总体情况` */
  readonly section: string;
  /** `表1`, `图2`; '' in running text. */
  readonly place: string;
  /** As it is printed. */
  readonly text: string;
  /** Where it comes from, as in the pages of the site. */
  readonly ref: Ref;
  /** The exact value: a share between 0 and 1, a change of shares in percentage points. */
  readonly value: number;
}

interface Placed {
  readonly section: string;
  readonly place: string;
  readonly text: string;
}

/** Every bound number of the report and its charts. */
export function standOffOf(
  atlas: RegionArtifact,
  { report, charts }: { readonly report: Report; readonly charts: readonly DrawnChart[] },
): readonly StandOffFigure[] {
  return placedTexts(report, charts)
    .flatMap(({ section, place, text }) =>
      runsOf(text).flatMap((run) => (run.ref === null ? [] : [{ section, place, text: run.text, ref: run.ref }])),
    )
    .map((found, index) => ({ number: index + 1, ...found, value: valueOfRef(atlas, found.ref) }));
}

/** The texts of a report in the order in which its files have them. */
export function placedTexts({ sections, annexes }: Report, charts: readonly DrawnChart[]): readonly Placed[] {
  return [...sections, ...annexes].flatMap(({ number, title, blocks }) =>
    blocks.flatMap((block) =>
      textsOf(block, charts).map((text) => ({ section: `${number}${title}`, place: placeOf(block), text })),
    ),
  );
}

function placeOf(block: Block): string {
  if (block.kind === 'table') return block.table.number;
  return block.kind === 'figure' ? block.number : '';
}

function textsOf(block: Block, charts: readonly DrawnChart[]): readonly string[] {
  switch (block.kind) {
    case 'table':
      return tableTexts(block.table);
    case 'list':
      return block.items;
    case 'supplement':
      return block.paragraphs.flatMap((words: Words) => (words.kind === 'list' ? words.items : [words.text]));
    case 'figure': {
      const chart = charts.find(({ id }) => id === block.chart_id);
      return chart === undefined
        ? [block.title]
        : [chart.svg, block.title, chart.subtitle, ...chart.notes, chart.source];
    }
    default:
      return [block.text];
  }
}

function tableTexts({ title, columns, rows, notes }: ReportTable): readonly string[] {
  return [title, ...columns.map(({ label }) => label), ...rows.flat().map(({ text }) => text), ...notes];
}
