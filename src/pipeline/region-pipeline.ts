import type { ArtifactFile } from '../artifacts/files.ts';
import { sha256 } from '../artifacts/files.ts';
import { completeTables, publishedOf, type RegionInput } from '../downloads/published-region.ts';
import { contentsOf } from '../downloads/contents.ts';
import type { DatabaseContent } from '../downloads/database.ts';
import type { PublicationTerms } from '../artifacts/terms.ts';
import { slugOf } from '../downloads/published-region.ts';
import { summaryOf } from '../figures/region-summary.ts';
import { writeRegionArtifacts } from '../downloads/write.ts';
import { loadTables } from '../engine/load.ts';
import { withholdDoubtful, withoutDoubtfulTables } from '../facts/doubtful.ts';
import { factsOf } from '../facts/facts.ts';
import { placesOf } from '../facts/places/places.ts';
import { publicTablesOf, type PublicFacts, quotableTexts } from '../facts/public-tables.ts';
import { computeIndicators } from '../indicators/compute.ts';
import { deriveTables } from '../indicators/derive.ts';
import { openIndicatorEngine } from '../indicators/indicator-engine.ts';
import type { SqlTexts } from '../indicators/sql-texts.ts';
import { noDerived, type DerivedTables } from '../model/derived.ts';
import type { TableDoubt } from '../model/doubt.ts';
import type { Program } from '../model/program.ts';
import type { FactTables } from '../model/fact-tables.ts';
import type { ResultRow } from '../model/result.ts';
import { publicTableNames, type RegionTables } from '../model/tables.ts';
import { earlierCountsOf } from '../releases/earlier-counts.ts';
import { linesBeforePresent } from '../releases/chain.ts';
import { statementHashes } from '../releases/change-list.ts';
import { contentOfRelease, contentOfTables, rowsIn, type Content, type ContentRow } from '../releases/content.ts';
import { limitLabels } from '../releases/explain.ts';
import { writeReleaseFiles } from '../releases/site-files.ts';
import { noLedger, type FoundLedger } from '../releases/ledger-file.ts';
import { publicationsIn, type LedgerInput } from '../releases/ledger.ts';
import { checkPromise, type PromiseCheck } from '../releases/promise.ts';
import type { StandingRelease } from '../releases/standing.ts';
import { type CheckReport, hasErrors } from '../validate/print/report.ts';
import { tablesToConfirm } from '../validate/validate.ts';
import { writeCityMembers } from './city-members.ts';
import { writeFetchedFiles } from './fetched.ts';
import { describeLedger, knownLedger, writeLedger } from './published-ledger.ts';
import { readAndCheck, type CheckedRegion, type CheckOptions } from './read-and-check.ts';
import { startDatabase } from './region-database.ts';
import type { RegionFolder } from './regions.ts';
import { runStage, silentStages, type StageEffects } from './stages.ts';

/** What a region is taken the whole way with. */
export interface RegionOptions {
  readonly artifactsFolder: string;
  readonly texts: SqlTexts;
  /** What the files to be downloaded say of the site. */
  readonly terms: PublicationTerms;
  /** What makes the files. Null for a release: it stays as it is when the program goes on. */
  readonly program: Program | null;
  /** Folder that holds one subfolder of restricted tables per region. */
  readonly restrictedFolder: string | null;
  /** Table name → rows in the version that is published now. */
  readonly previousRowCounts: Readonly<Record<string, number>>;
  /** What was published before; absent: nothing that anybody knows of. */
  readonly ledger?: FoundLedger;
  /** The releases in the site that is published now; absent: there is none. */
  readonly standing?: readonly StandingRelease[];
}

/** How a region ended. */
export interface RegionRun {
  readonly report: CheckReport;
  /** Null when an error stopped the region: nothing was written. */
  readonly files: readonly ArtifactFile[] | null;
  /** How it stands beside what was published before; null when it was not computed. */
  readonly promise: PromiseCheck | null;
  /** What the data would publish under the limits of the last publication; null where these have not changed. */
  readonly under_former_limits: Content | null;
}

/** Takes one region the whole way, from its CSV files to its artifacts, or up to the errors found in it. */
export async function runRegion(
  region: RegionFolder,
  options: RegionOptions,
  effects: StageEffects,
): Promise<RegionRun> {
  const subject = region.name;
  const checked = await readAndCheck(region, options, effects);
  if (hasErrors([checked.report]))
    return { report: checked.report, files: null, promise: null, under_former_limits: null };
  const { releases, withdrawn } = checked;
  const input = await computeRegion(checked, { ...options, folder: region.name }, effects);
  const former = await underFormerLimits(checked, { ...options, folder: region.name });
  const present = { ...presentOf(input, options.texts), under_former_limits: former };
  const heads = releases.map(({ head }) => head);
  const promise = checkPromise(present, { releases, ledger: knownLedger(options.ledger) });
  const report = withIssues(checked.report, promise);
  if (hasErrors([report])) return { report, files: null, promise, under_former_limits: former };
  const files = await runStage(
    {
      name: '成果',
      subject,
      work: () => writeRegionArtifacts(options.artifactsFolder, input, { terms: options.terms, summarize: summaryOf }),
      describe: (written) => `${written.length}个文件`,
    },
    effects,
  );
  const { city_members } = checked.validated.tables;
  // There is no database of a city's own tables that the browser would ask.
  if (city_members === undefined) await writeFetchedFiles(options.artifactsFolder, files);
  else await writeCityMembers(options.artifactsFolder, slugOf(region.name), city_members);
  if (releases.length > 0 || withdrawn.length > 0)
    await runStage(
      {
        name: '版本',
        subject,
        work: () =>
          writeReleaseFiles(options.artifactsFolder, { slug: slugOf(region.name), releases, withdrawn, files }),
        describe: ({ length }) => `${releases.length}个发布版本，${length}个文件`,
      },
      effects,
    );
  await runStage(
    {
      name: '台账',
      subject,
      work: () =>
        writeLedger(options.artifactsFolder, { slug: slugOf(region.name), present, promise, heads, ...options }),
      describe: (ledger) => describeLedger(ledger, options.ledger),
    },
    effects,
  );
  return { report, files, promise, under_former_limits: former };
}

/**
 * Checks one region as a build does, beside everything that was published of it before as well. What the region would
 * publish is computed for that, and nothing is written.
 */
export async function checkRegion(
  region: RegionFolder,
  options: CheckOptions & Pick<RegionOptions, 'texts'>,
  effects: StageEffects,
): Promise<CheckedRegion> {
  const checked = await readAndCheck(region, options, effects);
  const { releases, report } = checked;
  const ledger = knownLedger(options.ledger);
  if (hasErrors([report]) || (releases.length === 0 && ledger === null)) return checked;
  const { texts, ledger: found = noLedger } = options;
  const own = { texts, ledger: found, program: null, artifactsFolder: null, folder: region.name };
  const present = {
    ...presentOf(await computeRegion(checked, own, effects), texts),
    under_former_limits: await underFormerLimits(checked, own),
  };
  return { ...checked, report: withIssues(report, checkPromise(present, { releases, ledger })) };
}

/**
 * What the data would publish under the limits of the last publication, to tell what the limits alone change; null where
 * they are the same, or nothing was published.
 */
async function underFormerLimits(
  checked: CheckedRegion,
  options: Pick<RegionOptions, 'texts' | 'program' | 'ledger'> & { readonly folder: string },
): Promise<Content | null> {
  const { releases, validated } = checked;
  const ledger = knownLedger(options.ledger);
  const last = releases.at(-1);
  const content = last === undefined ? ledger && publicationsIn(ledger).at(-1)?.content : contentOfRelease(last);
  const [before] = content ? rowsIn(content, 'region') : [];
  const [own] = validated.tables.region ?? [];
  if (before === undefined || own === undefined) return null;
  const limits = Object.fromEntries(Object.keys(limitLabels).map((column) => [column, before[column] ?? null]));
  const isSame = Object.entries(limits).every(([column, value]) => ((own as ContentRow)[column] ?? null) === value);
  if (isSame) return null;
  const region = [{ ...own, ...limits }];
  const asBefore = { ...checked, validated: { ...validated, tables: { ...validated.tables, region } } };
  const input = await computeRegion(asBefore, { ...options, artifactsFolder: null }, silentStages);
  return presentOf(input, options.texts).content;
}

function withIssues(report: CheckReport, { issues }: PromiseCheck): CheckReport {
  return { ...report, issues: [...report.issues, ...issues] };
}

/** What a region publishes, as the ledger and a later build compare it. */
function presentOf(input: RegionInput, texts: SqlTexts): LedgerInput {
  const published = publishedOf(input);
  return {
    input_sha256: published.input_hash,
    statement_sha256: statementHashes(texts.measures),
    content: contentOfTables(contentsOf(published)),
  };
}

/** Computes everything that a region publishes. Without a folder no database files are made. */
async function computeRegion(
  { validated, outline, reportTexts, policyTexts, releases }: CheckedRegion,
  options: Pick<RegionOptions, 'texts' | 'program' | 'ledger'> & {
    readonly artifactsFolder: string | null;
    readonly folder: string;
  },
  effects: StageEffects,
): Promise<RegionInput> {
  const subject = options.folder;
  const { doubts } = validated;
  const toConfirm = tablesToConfirm(validated.issues);
  const { facts, withheldAttributes } = await runStage(
    {
      name: '统计',
      subject,
      work: async () => {
        const counted = withoutDoubtfulTables(validated.tables, doubts);
        const counts = await factsOf(counted, earlierCountsOf(releases, knownLedger(options.ledger)));
        return { facts: withholdDoubtful(counts, doubts), withheldAttributes: counts.withheld_attributes };
      },
      describe: ({ facts: counted }) => describeFacts(counted),
    },
    effects,
  );
  const published = await runStage(
    {
      name: '公开',
      subject,
      work: async () => publicTablesOf(validated.tables, { toConfirm, withheldAttributes }),
      describe: ({ tables }) => describeTables(Object.values(tables)),
    },
    effects,
  );
  const computed = await runStage(
    {
      name: '指标',
      subject,
      work: () =>
        computeResults({ ...published, facts, doubts, isCity: validated.tables.city_members !== undefined }, options),
      describe: ({ results }) =>
        `${results.length}行结果，其中${results.filter(({ value }) => value !== null).length}行有数值`,
    },
    effects,
  );
  return {
    folder: options.folder,
    ...published,
    facts,
    places: placesOf(validated.tables, outline),
    ...computed,
    issues: validated.issues,
    doubts,
    report_texts: reportTexts,
    policy_texts: quotableTexts(policyTexts, validated.tables),
    sql_hash: sqlHash(options.texts),
    program: options.program,
    sums_before: linesBeforePresent(releases.map(({ head }) => head)),
  };
}

interface Computed {
  readonly results: readonly ResultRow[];
  readonly derived: DerivedTables;
  readonly database: DatabaseContent | null;
}

async function computeResults(
  {
    tables,
    status,
    facts,
    doubts,
    isCity,
  }: PublicFacts & { facts: FactTables; doubts: readonly TableDoubt[]; isCity: boolean },
  { texts, artifactsFolder }: { readonly texts: SqlTexts; readonly artifactsFolder: string | null },
): Promise<Computed> {
  const region = tables.region?.[0];
  if (region === undefined) throw new Error('A region without a row in its region table was not held back');
  // A city has no figures of its own tables: it is added up from its counties, after all of them (cities.ts).
  if (isCity) return { results: [], derived: noDerived, database: null };
  const database = artifactsFolder === null ? null : await startDatabase(artifactsFolder, texts);
  const engine = await (database === null ? openIndicatorEngine(texts) : database.open());
  try {
    // Public rows lack the restricted columns, and so do the engine's tables.
    await loadTables(engine, tables as RegionTables);
    const results = await computeIndicators(engine, { status, texts, facts, doubts });
    const derived = await deriveTables(engine, texts);
    if (database === null) return { results, derived, database };
    const supplied = publicTableNames.filter((name) => tables[name] !== undefined);
    const made = { ...facts, ...derived };
    const contents = contentsOf({ tables: completeTables(tables), supplied, results, made });
    return { results, derived, database: await database.fill(engine, { region, contents }) };
  } finally {
    engine.close();
    await database?.remove();
  }
}

function describeTables(tables: readonly (readonly unknown[])[]): string {
  return `${tables.length}张表，${tables.reduce((total, rows) => total + rows.length, 0)}行`;
}

function describeFacts({ person_counts }: FactTables): string {
  const hidden = person_counts.filter(({ absence }) => absence === 'suppressed').length;
  return `${person_counts.length}行人数，其中${hidden}行为保护个人信息不公开`;
}

function sqlHash(texts: SqlTexts): string {
  return sha256(JSON.stringify(texts));
}
