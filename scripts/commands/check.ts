import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSqlTexts } from '../../src/indicators/sql-texts.ts';
import { publishedLedger, refuseMissingPublished } from '../../src/pipeline/published-ledger.ts';
import { publishedRowCounts } from '../../src/pipeline/published-rows.ts';
import type { CheckedRegion } from '../../src/pipeline/read-and-check.ts';
import { checkRegion } from '../../src/pipeline/region-pipeline.ts';
import { printingRefusals } from '../../src/pipeline/refusal.ts';
import { findRegions, refuseMissingRestricted } from '../../src/pipeline/regions.ts';
import { standingReleases } from '../../src/pipeline/standing-releases.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import { writeTemplateWorkbooks } from '../../src/pipeline/template-workbooks.ts';
import { checkOptions } from '../../src/model/command-options.ts';
import { usageOf } from '../../src/model/commands.ts';
import { tableNames } from '../../src/model/tables.ts';
import { cityFindings, knownFolderOf, type KnownFolder } from '../../src/validate/cities.ts';
import { formatIssueList } from '../../src/validate/print/csv.ts';
import { formatJson } from '../../src/validate/print/json.ts';
import { formatProcessingRecord, type RegionCorrections } from '../../src/validate/print/record.ts';
import { type CheckReport, hasErrors, summarySentence, totalsOf } from '../../src/validate/print/report.ts';
import { formatText } from '../../src/validate/print/text.ts';
import { readSiteSettings } from '../../src/validate/read-site-settings.ts';
import { processingOf } from '../../src/validate/record/processing.ts';
import { templateFileName, templateOf } from '../../src/validate/template.ts';
import { readCommandLine, type Refused } from './command-line.ts';
import { restrictedFolder } from './restricted-folder.ts';

type Printer = (reports: readonly CheckReport[], showHandled: boolean) => string;

const printers: Readonly<Record<'text' | 'json' | 'csv', Printer>> & Readonly<Record<string, Printer>> = {
  text: (reports, showHandled) => formatText(reports, { showHandled }),
  json: formatJson,
  csv: formatIssueList,
};

const command = readCommandLine(usageOf('check'), readArguments);
if (command !== null)
  await printingRefusals(async () => {
    process.exitCode = await run(command);
  });

/** Returns the exit code: 0 nothing wrong, 1 errors in the data, 2 a folder is not there. */
async function run({ values, positionals }: Command): Promise<number> {
  if (values.templates !== undefined) return writeTemplates(values.templates);
  if (values.workbook !== undefined && positionals.length === 0) return writeWorkbooks(values.workbook, null, false);
  const folders = positionals.length > 0 ? chosenFolders(values.data, positionals) : await everyFolder(values.data);
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) {
    console.error(`找不到文件夹 ${missing} (no such folder)`);
    return 2;
  }
  const [chosen] = folders;
  if (values.workbook !== undefined && chosen !== undefined)
    return writeWorkbooks(values.workbook, chosen, values.filled);
  const places = {
    restricted: restrictedFolder(values.restricted),
    published: resolve(values.published ?? values.out),
    isNewLedger: values['new-ledger'],
  };
  refuseMissingRestricted(places.restricted);
  refuseMissingPublished(values.published ?? null);
  const regions: CheckReport[] = [];
  // One after another: what is held in memory is one region, not all of them.
  const known: KnownFolder[] = [];
  for (const folder of folders) {
    const { report, validated } = await checkFolder(folder, places);
    regions.push(report);
    known.push(...[knownFolderOf(report.scope, validated.tables)].filter((own) => own !== null));
  }
  // Whether a county is missing can be said only where all folders were looked at.
  const reports =
    positionals.length > 0 ? regions : [await checkSettings(values.data), ...withCityFindings(regions, known)];
  await deliver(reports, values);
  if (values.record !== undefined) await writeRecord(values.record, folders, places);
  return hasErrors(reports) ? 1 : 0;
}

type Command = ReturnType<typeof parseOptions>;

function parseOptions(args: string[]) {
  return parseArgs({ args, options: checkOptions, allowPositionals: true });
}

function readArguments(args: string[]): Command | Refused | null {
  const parsed = parseOptions(args);
  const { format, help, workbook, filled } = parsed.values;
  if (format !== undefined && !(format in printers)) return { refused: `不认识的输出格式 ${format} (unknown format)` };
  const count = parsed.positionals.length;
  if (workbook !== undefined && count > 1)
    return { refused: '--workbook 一次只写一个地区的模板，请只写明一个地区 (one region at a time)' };
  if (filled && (workbook === undefined || count !== 1))
    return { refused: '--filled 要与 --workbook 一起用，并写明一个地区 (name one region, and --workbook)' };
  return help ? null : parsed;
}

interface Places {
  /** Folder that holds one subfolder of restricted tables per region. */
  readonly restricted: string | null;
  /** Folder of the site as it is published now, if it is. */
  readonly published: string;
  readonly isNewLedger: boolean;
}

function chosenFolders(data: string, chosen: readonly string[]): readonly string[] {
  return chosen.map((name) => (existsSync(name) ? name : join(data, name)));
}

/** Folders of all regions under data/; what the build would refuse of their names is refused here. */
async function everyFolder(data: string): Promise<readonly string[]> {
  return (await findRegions(data)).map(({ path }) => path);
}

/** Reads and checks a region as the build does, and compares it with what is published in the output folder. */
async function checkFolder(folder: string, { restricted, published, isNewLedger }: Places): Promise<CheckedRegion> {
  const region = { name: basename(resolve(folder)), path: folder };
  const previousRowCounts = await publishedRowCounts(region, published);
  const ledger = await publishedLedger(region, isNewLedger ? null : published);
  const standing = await standingReleases(region, published);
  const texts = readSqlTexts();
  const compared = { previousRowCounts, ledger, standing };
  return checkRegion(region, { restrictedFolder: restricted, ...compared, texts }, silentStages);
}

/** The reports with what is to be said of cities beside the folders of their counties. */
function withCityFindings(reports: readonly CheckReport[], known: readonly KnownFolder[]): readonly CheckReport[] {
  const byFolder = new Map(known.map((city) => [city.folder, cityFindings(city, known)]));
  return reports.map((report) => ({ ...report, issues: [...report.issues, ...(byFolder.get(report.scope) ?? [])] }));
}

async function writeRecord(file: string, folders: readonly string[], places: Places): Promise<void> {
  const regions: RegionCorrections[] = [];
  // One after another: a record needs every cell of its region.
  for (const folder of folders) {
    const { read, report } = await checkFolder(folder, places);
    regions.push({ scope: report.scope, corrections: processingOf(read, { folder: report.scope }).corrections });
  }
  await writeFile(file, formatProcessingRecord(regions));
  console.log(`处理记录已写入 ${file}，仅供填报人核对，不得公开`);
}

async function checkSettings(data: string): Promise<CheckReport> {
  const { issues, rowCount } = await readSiteSettings(data);
  return { scope: '', issues, fileCount: 1, rowCount };
}

async function deliver(
  reports: readonly CheckReport[],
  values: { format?: string; output?: string; all: boolean },
): Promise<void> {
  const format = values.format ?? formatOfFile(values.output);
  const printed = (printers[format] ?? printers.text)(reports, values.all);
  if (values.output === undefined) {
    process.stdout.write(printed);
    return;
  }
  await writeFile(values.output, printed);
  console.log(`${summarySentence(totalsOf(reports))}\n已写入 ${values.output}`);
}

/** `问题清单.csv` says by its name what it is to be. */
function formatOfFile(file: string | undefined): string {
  const extension = extname(file ?? '').slice(1);
  return extension in printers ? extension : 'text';
}

async function writeWorkbooks(file: string, folder: string | null, isFilled: boolean): Promise<number> {
  return (await writeTemplateWorkbooks({ file, folder, isFilled }, console.log)) ? 0 : 1;
}

async function writeTemplates(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  for (const name of tableNames) await writeFile(join(folder, templateFileName(name)), templateOf(name));
  console.log(`已写出${tableNames.length}张空白模板：${folder}`);
  return 0;
}
