// oxlint-disable-next-line import/no-unassigned-import -- it gives older browsers what the modules below call.
import './older-browsers.ts';
import type { BrowserEngine, Prepare, WorkerErrorName } from '../../engine/browser.ts';
import { quoteIdentifier } from '../../engine/quote.ts';
import { engineRefusal, knowsExceptions, whatIsMissing } from './ability.ts';
import { forgetFile, isKept, keepFile, readKept } from './kept-files.ts';
import { keepForNextVisit } from './offline.ts';
import { fileError, isMissing, loaded } from '../site-files.ts';
import { download, type Transfer } from './download.ts';
import type { BuildAddresses, EngineAddresses, EngineSource, RegionDatabase } from '../../artifacts/engine-source.ts';

/**
 * The engine for a page's scripts. Use:
 *
 *     import { openRegionEngine } from '../engine/region-engine.ts';   // small; the engine comes by itself, on the call
 *     import { readEngineSource } from '../engine/files.ts';
 *     import { sentenceOf } from '../engine/sentences.ts';
 *
 *     button.onclick = async () => {
 *       try {
 *         const engine = await openRegionEngine(readEngineSource(), { onProgress, signal });
 *         const rows = await engine.query('select … from linzi.groups');
 *       } catch (error) { show(sentenceOf(error)); }
 *     };
 *
 * The page places <EngineSource atlas={atlas} /> and gives its layout `needsEngine`. Call it only when the reader asked.
 * Each region is a catalog by its slug (`linzi.groups`); the first one is in use, so that `groups` alone is found, too.
 * In each: the public tables, facts and published results as tables; `sql_texts` with the text of every step, of which
 * `prepare` can make views (client/sql/views.ts).
 * `engine.addCsv(name, text)` makes `memory.main.<name>`.
 */
export interface OpenOptions {
  readonly onProgress?: (progress: EngineProgress) => void;
  readonly signal?: AbortSignal;
  /** Changes each region's file before it is opened for reading. */
  readonly prepare?: Prepare;
}

/** How far the engine is: fetching, starting, or starting for longer than it usually takes. */
export interface EngineProgress extends Transfer {
  readonly stage: 'download' | 'start' | 'slow';
}

interface Opened {
  readonly engine: Promise<BrowserEngine>;
  /** Regions that are attached or on their way. */
  readonly attached: Map<string, Promise<void>>;
}

/** One engine for all scripts of a page, started once. */
let shared: Opened | null = null;

/**
 * Returns the page's engine with the regions attached: starts it at the first call, and adds regions at later ones.
 * Rejects with an EngineRefusal (ability.ts), a FileError (site-files.ts), an AbortError or the engine's own error; the
 * next call tries again.
 */
export async function openRegionEngine(
  { engine: files, regions }: EngineSource,
  { onProgress = () => undefined, signal = new AbortController().signal, prepare }: OpenOptions = {},
): Promise<BrowserEngine> {
  const missing = whatIsMissing();
  if (missing !== null) throw engineRefusal(missing);
  const transfers = addedUp((transfer) => onProgress({ stage: 'download', ...transfer }));
  const onStage = (stage: 'start' | 'slow') => onProgress({ stage, ...transfers.total() });
  const loading = { transfers, signal, onStage, prepare };
  shared ??= open(files, loading);
  const { engine, attached } = shared;
  // Side by side: the data are there before the engine is.
  await Promise.all([engine, ...regions.map((region) => attachOnce(region, { engine, attached }, loading))]);
  const [first] = regions;
  const opened = await engine;
  if (first !== undefined) await opened.query(`use ${quoteIdentifier(first.slug)}`);
  void keepForNextVisit(files.offline_url, buildFor(files));
  return opened;
}

/** Whether an earlier visit has kept the engine and these regions, so that a question costs nothing to answer. */
export async function isEngineKept({ engine, regions }: EngineSource): Promise<boolean> {
  if (whatIsMissing() !== null) return false;
  const files = [buildFor(engine).wasm_url, ...regions.map(({ url }) => url)];
  return (await Promise.all(files.map(isKept))).every(Boolean);
}

/** Which of the engine's builds this browser takes. */
function buildFor(files: EngineAddresses): BuildAddresses {
  return knowsExceptions() ? files : files.older;
}

interface Loading {
  readonly transfers: Transfers;
  readonly signal: AbortSignal;
  readonly onStage: (stage: 'start' | 'slow') => void;
  readonly prepare: Prepare | undefined;
}

function open(files: EngineAddresses, loading: Loading): Opened {
  const engine = start(buildFor(files), loading);
  const opened: Opened = { engine, attached: new Map() };
  const forget = () => {
    if (shared === opened) shared = null;
  };
  engine.then(({ lost }) => lost.then(forget), forget);
  return opened;
}

async function start({ worker_url, wasm_url, wasm_bytes }: BuildAddresses, loading: Loading) {
  const code = load({ url: wasm_url, byte_count: wasm_bytes }, loading);
  // Whoever waits for the engine is told; here it only must not count as forgotten.
  code.then(
    () => loading.onStage('start'),
    () => undefined,
  );
  const { openBrowserEngine } = await loaded(import('../../engine/browser.ts'));
  return accepted(code, (bytes) =>
    openBrowserEngine({
      workerUrl: worker_url,
      code: bytes,
      signal: loading.signal,
      onSlow: () => loading.onStage('slow'),
    }),
  ).catch(async (error: unknown) => {
    throw isWorkerError(error) && (await isMissing(worker_url)) ? fileError(worker_url, 404, error) : error;
  });
}

function attachOnce(region: RegionDatabase, { engine, attached }: Opened, loading: Loading): Promise<void> {
  const known = attached.get(region.slug);
  if (known !== undefined) return known;
  const attaching = attach(region, engine, loading);
  attached.set(region.slug, attaching);
  attaching.catch(() => attached.delete(region.slug));
  return attaching;
}

async function attach(region: RegionDatabase, engine: Promise<BrowserEngine>, loading: Loading): Promise<void> {
  const database = load(region, loading);
  // First: that a file is not there is said before the engine has come.
  const { isKept: wasKept } = await database;
  const { attach: take } = await engine;
  try {
    await accepted(database, async (bytes) => take(region.slug, await bytes, loading.prepare));
  } catch (error) {
    if (!wasKept) throw error;
    // What was kept is forgotten now, and downloaded this time.
    await attach(region, engine, loading);
  }
}

interface Loaded {
  readonly bytes: Uint8Array;
  /** An earlier visit has kept it. */
  readonly isKept: boolean;
  /** To be called when the engine has taken the bytes. */
  readonly keep: () => Promise<void>;
  /** To be called when it has not. */
  readonly forget: () => Promise<void>;
}

/** Returns a file as an earlier visit kept it, or else downloads it. */
async function load(
  { url, byte_count }: { readonly url: string; readonly byte_count: number },
  { transfers, signal }: Loading,
): Promise<Loaded> {
  const onProgress = transfers.add(byte_count);
  const kept = await readKept(url, byte_count);
  if (kept !== null) {
    onProgress({ loaded_bytes: byte_count, total_bytes: byte_count });
    return { bytes: kept, isKept: true, keep: async () => undefined, forget: () => forgetFile(url) };
  }
  const bytes = await download(url, { byte_count, onProgress, signal });
  // The engine takes the bytes away from the page.
  const copy = bytes.slice();
  return { bytes, isKept: false, keep: () => keepFile(url, copy), forget: async () => undefined };
}

/** Only what has worked is kept for the next visit. */
async function accepted<T>(file: Promise<Loaded>, use: (bytes: Promise<Uint8Array>) => Promise<T>): Promise<T> {
  try {
    const result = await use(file.then(({ bytes }) => bytes));
    void file.then(({ keep }) => keep());
    return result;
  } catch (error) {
    // Without its script the engine has not seen the file.
    if (!isWorkerError(error))
      await file.then(
        ({ forget }) => forget(),
        () => undefined,
      );
    throw error;
  }
}

const workerError: WorkerErrorName = 'WorkerError';

function isWorkerError(error: unknown): boolean {
  return error instanceof Error && error.name === workerError;
}

interface Transfers {
  /** Announces a file of this many bytes; the result takes its progress. */
  readonly add: (byte_count: number) => (transfer: Transfer) => void;
  readonly total: () => Transfer;
}

/** Several files as one transfer. */
function addedUp(report: (transfer: Transfer) => void): Transfers {
  const files: Transfer[] = [];
  const total = () => ({
    loaded_bytes: files.reduce((sum, { loaded_bytes }) => sum + loaded_bytes, 0),
    total_bytes: files.reduce((sum, { total_bytes }) => sum + total_bytes, 0),
  });
  return {
    total,
    add: (byte_count) => {
      const index = files.push({ loaded_bytes: 0, total_bytes: byte_count }) - 1;
      return (transfer) => {
        files[index] = transfer;
        report(total());
      };
    },
  };
}
