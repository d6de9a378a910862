import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reachOf, sourceOf, type Reach } from './imports.ts';

/**
 * The lanes of the test suite, the quickest first. Nobody lists files: what a test loads, and the folder it lies in, say
 * which lane is its own.
 *
 * - `quick`: plain computation. No engine, no browser, no other process, nothing written to disk.
 * - `engine`: loads a native program (DuckDB, the typesetter, the rasterizer), starts processes or threads, writes files, or
 *   lays out documents.
 * - `proof`: compares with independent recomputations, changes files at random, attacks what is published, carries out what
 *   documents say.
 * - `html`: reads the built site.
 * - `browser`: visits the built site.
 */
export const lanes = ['quick', 'engine', 'proof', 'html', 'browser'] as const;

export type Lane = (typeof lanes)[number];

/** The tests that try many inputs: they lie in these folders, or are called after what they try. */
const proofs =
  /^(?:oracle|mutations|facts\/disclosure)\/|\/(?:random-counties|counterfactual|long-texts)|-carried-out\./;

/** Who loads one of these runs something else than JavaScript, or beside it. */
const native =
  /^(?:@duckdb\/node-api|@myriaddreamin\/|@resvg\/|@xarsh\/|astro$|rolldown|satteri$|node:(?:child_process|worker_threads|http|net)$)/;

/** Lays out whole documents, which takes seconds. */
const layout = 'prettier';

/** The lane of one test file, named from tests/: `csv/rows.test.ts`. */
export function laneOf(file: string): Lane {
  const reach = reachOf(join(import.meta.dirname, file));
  if (reach.packages.has('playwright-core')) return 'browser';
  if (needsSite(reach)) return 'html';
  if (proofs.test(file)) return 'proof';
  return isQuick(reach) ? 'quick' : 'engine';
}

/** Whether nothing that a file loads is native, writes or lays out documents. */
export function isQuick({ packages, writes }: Reach): boolean {
  return writes.size === 0 && ![...packages].some((name) => name === layout || native.test(name));
}

/** Whether a file asks for one of the sites that are built before the tests (tests/site/setup.ts). */
export function needsSite({ files }: Reach): boolean {
  return [...files].some(asksForSite);
}

const asking = new Map<string, boolean>();

function asksForSite(file: string): boolean {
  const asks = asking.get(file) ?? /\binject\('(?:root|subPath)Site'\)/.test(sourceOf(file));
  asking.set(file, asks);
  return asks;
}

/** The files of every lane, named from tests/. */
export function filesByLane(): ReadonlyMap<Lane, readonly string[]> {
  const found = Map.groupBy(testFiles(), laneOf);
  return new Map(lanes.map((lane) => [lane, found.get(lane) ?? []]));
}

/** Every test file, named from tests/, in order. */
export function testFiles(): readonly string[] {
  return readdirSync(resolve(import.meta.dirname), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts'))
    .toSorted();
}
