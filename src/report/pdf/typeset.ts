import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import { unwritable, unwritableReport, type ReportDocument, type WrittenReport } from '../files/writer.ts';
import type { ReportFonts } from './fonts.ts';
import { compactPdf } from './compact.ts';
import { withMissingSigns } from './lacking-characters.ts';
import { templateDataOf } from './template-data.ts';

/** Nothing is read from it: template, data and charts are handed over in memory. */
const workspace = join(import.meta.dirname, 'nowhere');
const template = readFileSync(join(import.meta.dirname, 'template.typ'), 'utf8');

const inWorkspace = (path: string): string => join(workspace, path);

/** Compilers keep the fonts they have read; one per set of folders. */
const compilers = new Map<string, NodeCompiler>();

function compilerFor(folders: readonly string[]): NodeCompiler {
  const key = folders.join('\n');
  const known = compilers.get(key);
  if (known !== undefined) return known;
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...folders] }] });
  compilers.set(key, compiler);
  return compiler;
}

/**
 * Sets a report and returns it as PDF/UA-1. The time of creation is the as-of date of the data. Characters that no font
 * has are set as 〓. Throws an error with the compiler's words for whatever else goes wrong.
 */
export function typeset(document: ReportDocument, fonts: ReportFonts): WrittenReport {
  try {
    return typesetAsItIs(document, fonts);
  } catch (error) {
    if (error instanceof Error && error.name === unwritableReport) throw error;
    // Asked only when it did not work: to look for every character of every report takes longer than to set it.
    const shown = withMissingSigns(document, fonts);
    if (shown === null) throw error;
    return typesetAsItIs(shown, fonts);
  }
}

function typesetAsItIs(document: ReportDocument, fonts: ReportFonts): WrittenReport {
  const compiler = compilerFor(fonts.folders);
  compiler.mapShadow(inWorkspace('data.json'), Buffer.from(JSON.stringify(templateDataOf(document, fonts.families))));
  for (const { id, svg } of document.charts)
    compiler.mapShadow(inWorkspace(`charts/${id}.svg`), Buffer.from(withFont(svg)));
  try {
    const compiled = compiler.compile({ mainFileContent: template });
    const messages = [...diagnostics(compiled.takeError()), ...diagnostics(compiled.takeWarnings())];
    const { result } = compiled;
    const unknown = /unknown font family: (.*?)["\\]/.exec(messages.join('\n'))?.[1];
    if (unknown !== undefined)
      throw unwritable(`fonts：排版程序不能使用字体“${unknown}”。请移走这个字体文件，或者换成ttf格式的同名字体。`);
    if (result === null || messages.length > 0) throw new Error(messages.join('\n'));
    const creationTimestamp = Date.parse(document.report.as_of_date) / 1000;
    const bytes = compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp });
    return { bytes: compactPdf(bytes), page_count: result.numOfPages };
  } catch (cause) {
    if (cause instanceof Error && cause.name === unwritableReport) throw cause;
    throw new Error(`${document.report.title}: the PDF was not made`, { cause });
  } finally {
    compiler.resetShadow();
    // What only earlier reports needed is forgotten, so that memory does not grow with their number.
    compiler.evictCache(10);
  }
}

/** In a page the style sheet says which font charts are set in. */
function withFont(svg: string): string {
  return svg.replace(/^<svg /, '<svg font-family="Noto Sans SC" ');
}

function diagnostics(error: { readonly shortDiagnostics: readonly unknown[] } | null): readonly string[] {
  return error === null ? [] : error.shortDiagnostics.map((diagnostic) => JSON.stringify(diagnostic));
}
