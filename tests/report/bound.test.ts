import { beforeAll, describe, expect, test } from 'vitest';

import { withNamedRows } from '../../src/artifacts/name-rows.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { markBound } from '../../src/format/bound-markup.ts';
import { plainText, runsOf } from '../../src/format/bound-text.ts';
import { placedTexts } from '../../src/report/files/stand-off.ts';
import { reportDocumentOf, type ReportDocument } from '../../src/report/files/writer.ts';
import { reportYears } from '../../src/report/context.ts';
import type { Block, NumbersOf } from '../../src/report/model.ts';
import { reportOf } from '../../src/report/report.ts';
import { pdfWriter } from '../../src/report/pdf/pdf-writer.ts';
import { wordReport } from '../../src/report/word/word-report.ts';
import { isRendering } from '../site/bound/facts.ts';
import { numbersIn } from '../site/bound/walk.ts';
import { countyArtifact } from './artifacts.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { partOf } from './word/reading.ts';
import { proved } from '../proof/proved.ts';

/** Every number of a report is bound to its fact, in its sentences and tables, in the Word file, and in the list beside the files. */

let demo: RegionArtifact;
let linzi: RegionArtifact;
let huaiyuan: RegionArtifact;

beforeAll(async () => {
  demo = withNamedRows(await countyArtifact('999999-demo'));
  linzi = withNamedRows(await countyArtifact('370305-linzi'));
  huaiyuan = withNamedRows(await countyArtifact('340321-huaiyuan'));
});

interface Text {
  readonly text: string;
  readonly of: NumbersOf | null;
}

/** Texts of a block, with what the place says of the numbers in them. */
function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'table': {
      const { title, columns, rows, notes } = block.table;
      return [
        ...[title, ...columns.map(({ label }) => label)].map((text) => ({ text, of: null })),
        ...rows.flatMap((cells) => cells.map(({ text }, index) => ({ text, of: columns[index]?.of ?? null }))),
        ...notes.map((text) => ({ text, of: 'method' as const })),
      ];
    }
    case 'list':
      return block.items.map((text) => ({ text, of: block.of ?? null }));
    case 'supplement':
      return block.paragraphs.flatMap((words) =>
        (words.kind === 'list' ? words.items : [words.text]).map((text) => ({ text, of: 'quote' as const })),
      );
    // Charts are read back on their own pages.
    case 'figure':
      return [];
    case 'paragraph':
      return [{ text: block.text, of: block.of ?? null }];
    default:
      return [{ text: block.text, of: null }];
  }
}

function unboundIn(atlas: RegionArtifact, year: number): readonly string[] {
  const { sections, annexes } = reportOf(atlas, year);
  return [...sections, ...annexes].flatMap(({ blocks, title }) =>
    blocks.flatMap(textsOf).flatMap(({ text, of }) => {
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const markup = markBound(`<p${of === null ? '' : ` data-of="${of}"`}>${escaped}</p>`);
      return numbersIn(markup)
        .filter((found) => found.class === 'unbound')
        .map((found) => `${year} ${title}: ${found.text} in ${plainText(text).slice(0, 60)}`);
    }),
  );
}

test('no number of any report is unbound', () => {
  for (const atlas of [demo, linzi, huaiyuan])
    for (const year of reportYears(atlas)) expect(unboundIn(atlas, year)).toEqual([]);
  proved({ reports: [demo, linzi, huaiyuan].flatMap((atlas) => reportYears(atlas)).length });
});

const cases = ['示例县2021', '示例县2025', '怀远县2024', '临淄区2022'] as const;

function documentOf(name: (typeof cases)[number]): ReportDocument {
  const atlas = { 示: demo, 怀: huaiyuan, 临: linzi }[name[0] ?? ''] ?? demo;
  return reportDocumentOf(atlas, Number(name.slice(-4)));
}

describe.each(cases)('the list beside the files of %s', (name) => {
  test('has every bound number in the order of the text, with a value of which it is a rendering', () => {
    const { report, charts, figures } = documentOf(name);
    const bound = placedTexts(report, charts).flatMap(({ text }) => runsOf(text).filter(({ ref }) => ref !== null));
    expect(figures.map(({ text, ref }) => ({ text, ref }))).toEqual(bound);
    expect(figures.map(({ number }) => number)).toEqual(figures.map((_, index) => index + 1));
    expect(figures.length).toBeGreaterThan(5);
    const wrong = figures.filter(({ text, ref, value }) => {
      // Points are kept as points, shares and growth as parts of one.
      const kind = text.endsWith('%') && !/:\d+t$|\.threshold$/.test(ref) ? 'share' : 'number';
      return !isRendering(text, { kind, numerator: value, denominator: 1 }) && !isThreshold(text, ref, value);
    });
    expect(wrong).toEqual([]);
  });
});

const isThreshold = (text: string, ref: string, value: number) =>
  /:\d+t$|\.threshold$/.test(ref) && text === `${value}%`;

test('every number of the Word file that is bound stands in a content control, in the order of the text', async () => {
  const document = documentOf('示例县2021');
  const xml = partOf(await wordReport(document), 'word/document.xml');
  const controls = [
    ...xml.matchAll(/<w:sdt><w:sdtPr><w:tag w:val="([^"]*)"\/>.*?<w:sdtContent>.*?<w:t[^>]*>([^<]*)<\/w:t>/g),
  ].map(([, tag = '', text = '']) => ({ tag, text }));
  // Numbers inside drawings are part of a picture.
  const drawn = new Set(document.charts.flatMap(({ svg }) => runsOf(svg).map(({ ref }) => ref)));
  const expected = document.figures
    .filter(({ place, ref }) => !place.includes('图') || !drawn.has(ref))
    .map(({ ref, number, text }) => ({ tag: ref, number, text }));
  expect(controls.length).toBe(expected.length);
  const off = controls.filter(({ tag, text }, index) => {
    const one = expected[index];
    if (one === undefined || one.text !== text) return true;
    if (one.tag.length <= 64) return tag !== one.tag;
    // The first entry of a long reference stands for all.
    const first = document.figures.find(({ ref }) => ref === one.tag);
    return tag !== `figures.json#${first?.number}`;
  });
  expect(off).toEqual([]);
  expect(xml).not.toMatch(/[\uFDD0-\uFDEF]|figure:/u);
});

test('the PDF prints the text of every number and nothing of its reference', async () => {
  const document = documentOf('临淄区2022');
  const { bytes } = await pdfWriter.write(document, { cacheFolder: '/tmp', fontFolder: null });
  const { words } = await readPdf(bytes);
  expect(words).not.toMatch(/[\uFDD0-\uFDEF]/u);
  const missing = placedTexts(document.report, [])
    .filter(({ text }) => runsOf(text).some(({ ref }) => ref !== null))
    .map(({ text }) => plainText(text).replace(/\s+/g, ''))
    .filter((text) => !words.includes(text));
  expect(missing).toEqual([]);
});
