import { datasetTitle } from '../format/citation.ts';
import { codebookHeader, codebookRows, codebookTitle } from './codebook.ts';
import { contentsOf, type Content } from './contents.ts';
import { packageFacts, readingNotes } from './notes.ts';
import type { PublishedRegion } from './published-region.ts';
import type { PublicationTerms } from '../artifacts/terms.ts';
import type { Cell, Sheet } from './xlsx/sheet.ts';
import { tableSheet, textSheet } from './xlsx/table-sheet.ts';
import { workbookOf } from './xlsx/workbook.ts';

/** Returns everything a region publishes as one workbook: cover, codebook, and a sheet per table. */
export function regionWorkbook(published: PublishedRegion, terms: PublicationTerms): Uint8Array {
  const contents = contentsOf(published);
  const names = new Set(contents.map(({ name }) => name));
  const codebook = codebookRows().filter(([table = '']) => names.has(table));
  const sheets = [
    textSheet(codebookTitle, codebookHeader, codebook),
    ...contents.map((content) => tableSheet(content)),
  ];
  const { region } = published;
  return workbookOf([coverOf(published, terms, contents), ...sheets], {
    title: datasetTitle(region),
    creator: region.data_provider,
  });
}

function coverOf(published: PublishedRegion, terms: PublicationTerms, contents: readonly Content[]): Sheet {
  const { region } = published;
  const listed = [
    { title: codebookTitle, meaning: '各表字段的名称、含义和类型', rows: null },
    ...contents.map(({ title, meaning, rows }) => ({ title, meaning, rows: rows.length })),
  ];
  const blank: readonly Cell[] = [];
  return {
    name: '封面',
    widths: [22, 84, 10],
    hasHeader: false,
    rows: [
      [{ value: datasetTitle(region), style: 'title' }],
      blank,
      ...packageFacts(published, terms).map(([label, value]) => [heading(label), words(value)]),
      blank,
      [heading('阅读说明')],
      ...readingNotes(published, terms).map((note, index) => [
        { value: `${index + 1}`, style: 'text' } as const,
        region.is_demo && index === 0 ? ({ value: note, style: 'warning' } as const) : words(note),
      ]),
      blank,
      [heading('工作表'), heading('内容'), heading('行数')],
      ...listed.map(({ title, meaning, rows }) => [
        { value: title, style: 'link', leadsTo: title } as const,
        words(meaning),
        { value: rows, style: 'integer' } as const,
      ]),
    ],
  };
}

function heading(value: string): Cell {
  return { value, style: 'heading' };
}

function words(value: string): Cell {
  return { value, style: 'wrapped' };
}
