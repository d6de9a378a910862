import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';

import type { ReportFile } from '../../src/artifacts/report-files.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { workspaceOf } from '../../src/pipeline/publish.ts';
import { formatDate } from '../../src/format/date.ts';
import { reportDocumentOf, type ReportDocument } from '../../src/report/files/writer.ts';
import { readPdf, wordsOf, type ReadPdf } from '../report/pdf/read-pdf.ts';
import { blocksOf, sentencesOf, textsOf } from '../report/reading.ts';
import { textOf } from './site.ts';

const site = inject('rootSite');

function artifact<T>(slug: string, file: string): T {
  return JSON.parse(readFileSync(join(workspaceOf(site).artifacts, slug, file), 'utf8')) as T;
}

function filesOf(slug: string): readonly ReportFile[] {
  return artifact<readonly ReportFile[]>(slug, 'reports.json').filter(({ extension }) => extension === 'pdf');
}

const without = (text: string): string => text.replace(/\s+/g, '');

const counted = (text: string, phrase: string): number => text.split(phrase).length - 1;

/** Every text of a PDF: the report, its charts, its title page, its contents, its list of annexes and its signature. */
function saidIn({ report, charts }: ReportDocument): readonly string[] {
  const { sections, annexes, provider, as_of_date } = report;
  const headings = sections.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : [])),
  ]);
  const ofAnnexes = annexes.map(({ title }) => title);
  const ofCharts = charts.flatMap(({ svg, subtitle, notes, source }) => [
    ...[...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, words = '']) => words.replace(/<[^>]*>/g, '')),
    subtitle,
    ...notes,
    source,
  ]);
  const signed = [`数据提供单位：${provider}`, formatDate(as_of_date)];
  return [...textsOf(report), ...headings, ...ofAnnexes, ...ofAnnexes, ...ofAnnexes, ...ofCharts, ...signed, ...signed];
}

const reports = [
  { slug: 'demo', year: 2025, path: 'reports/2025/999999_annual-report_2025_demo.pdf' },
  { slug: 'huaiyuan', year: 2024, path: 'reports/2024/340321_policy-text_2024.pdf' },
] as const;

describe.each(reports)('the PDF of the report of $slug $year', ({ slug, year, path }) => {
  let pdf: ReadPdf;
  let made: ReportDocument;
  beforeAll(async () => {
    pdf = await readPdf(readFileSync(join(site, slug, path)));
    made = reportDocumentOf(artifact<RegionArtifact>(slug, 'region.json'), year);
  });

  test('holds every sentence and title of the report', () => {
    const texts = [...sentencesOf(made.report), ...textsOf(made.report)].map(without);
    expect(texts.filter((text) => !pdf.words.includes(text))).toEqual([]);
  });

  test('holds every row of every table, its cells in their order', () => {
    const rows = blocksOf(made.report).flatMap((block) => (block.kind === 'table' ? block.table.rows : []));
    const texts = rows.map((row) => without(row.map(({ text }) => text).join('')));
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => !pdf.words.includes(text))).toEqual([]);
  });

  test.each(['小学', '2025年', '教育集团'])('is found for %s as often as it says so', (phrase) => {
    const said = saidIn(made).map((text) => counted(without(text), phrase));
    expect(counted(pdf.words, phrase)).toBe(said.reduce((sum, count) => sum + count, 0));
  });

  test('is stored in the characters that people type, not in look-alikes', () => {
    expect(pdf.words).not.toMatch(/[\u2e80-\u2fdf\uf900-\ufaff]/);
  });

  test('has an outline of all headings', () => {
    const { sections, annexes } = made.report;
    const headings = sections.flatMap(({ number, title, blocks }) => [
      number + title,
      ...blocks.flatMap((block) => (block.kind === 'heading' ? [block.number + block.text] : [])),
    ]);
    expect(pdf.outline).toEqual([...headings, ...annexes.map(({ number, title }) => `${number}　${title}`)]);
  });

  test('can be read aloud: Chinese, tables with heads, charts with their descriptions', () => {
    const roles = Map.groupBy(pdf.elements, ({ role }) => role);
    const blocks = blocksOf(made.report);
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
    const described = blocks.flatMap((block) => (block.kind === 'figure' ? [block.description] : []));
    expect(pdf).toMatchObject({ language: 'zh-CN', isMarked: true });
    // A table is met again on each page that it goes over to.
    expect(roles.get('Table')?.length).toBeGreaterThanOrEqual(tables.length);
    expect(roles.get('TR')?.length).toBeGreaterThanOrEqual(tables.reduce((sum, { rows }) => sum + rows.length + 1, 0));
    expect(roles.get('TH')?.length).toBeGreaterThanOrEqual(
      tables.reduce((sum, { columns }) => sum + columns.length, 0),
    );
    expect(roles.get('Figure')?.map(({ alt }) => alt)).toEqual(described);
  });

  test('has the number of each page between dashes, at its outer side', () => {
    const middle_pt = (210 / 25.4) * 36;
    const found = pdf.pages.slice(1).map(({ artifacts }, index) => {
      const number = artifacts.find(({ text }) => text === `— ${index + 2} —`);
      return number !== undefined && number.x_pt > middle_pt === (index % 2 === 1);
    });
    expect(found).not.toContain(false);
  });

  test('says on every page that data are invented, and never of real ones', () => {
    const isMarked = pdf.pages.map(({ artifacts }) => wordsOf(artifacts).includes('演示数据'));
    expect(new Set(isMarked)).toEqual(new Set([made.report.is_demo]));
  });

  test('is offered on the page of the report and in the list of reports, with its size and number of pages', () => {
    const size = `PDF（${pdf.pages.length}页，`;
    for (const page of [`reports/${year}/index.html`, 'reports/index.html']) {
      const html = readFileSync(join(site, slug, page), 'utf8');
      expect(html).toContain(`href="/${slug}/${path}"`);
      expect(without(textOf(html))).toContain(size);
    }
  });
});

test('each region has a PDF for each of its reports, the same in two time zones and not too large', () => {
  const slugs = ['demo', 'huaiyuan', 'linzi'];
  const files = slugs.flatMap((slug) => filesOf(slug).map((file) => ({ slug, ...file })));
  expect(Object.fromEntries(slugs.map((slug) => [slug, filesOf(slug).length]))).toEqual({
    demo: 6,
    huaiyuan: 1,
    linzi: 1,
  });
  for (const { slug, path, byte_count } of files) {
    const bytes = readFileSync(join(site, slug, path));
    expect(bytes.length).toBe(byte_count);
    expect(byte_count).toBeLessThan(1_000_000);
    expect(bytes.equals(readFileSync(join(inject('subPathSite'), slug, path)))).toBe(true);
  }
});
