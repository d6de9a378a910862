import { readEngineFiles } from './read.ts';
import type { DownloadFile, EngineBuild, RegionArtifact } from './types.ts';

/**
 * What a page has to say so that its scripts can load the engine: it stands in an attribute of one element
 * (components/EngineSource.astro), since scripts open no artifacts. Addresses are absolute paths.
 */
export interface EngineSource {
  readonly engine: EngineAddresses;
  readonly regions: readonly RegionDatabase[];
  /** The page of ready files, for readers whose browser cannot run the engine. */
  readonly downloads_url: string;
}

/**
 * Where a page finds the browser's engine. Addresses are whole paths under the site's base; sizes are for the progress
 * that readers see.
 */
export interface EngineAddresses extends BuildAddresses {
  /** What browsers without exceptions of WebAssembly load instead. */
  readonly older: BuildAddresses;
  /** Keeps everything for the next visit. */
  readonly offline_url: string;
}

/** Where one build of the engine lies. */
export interface BuildAddresses {
  readonly worker_url: string;
  /** The engine's code, gzip-compressed, under a name that tells a host nothing. */
  readonly wasm_url: string;
  /** As it lies on the host. */
  readonly wasm_bytes: number;
}

/** The database file of one region, its tables without the views. */
export interface RegionDatabase {
  /** Name under which SQL finds the region, `linzi`. */
  readonly slug: string;
  readonly region_name: string;
  readonly url: string;
  readonly byte_count: number;
}

type Described = Pick<RegionArtifact, 'slug' | 'region' | 'query_file'>;

/** Returns what a page says about the engine and some regions; `addressOf` makes addresses out of paths in the site. */
export function engineSourceOf(regions: readonly Described[], addressOf: (path: string) => string): EngineSource {
  const files = readEngineFiles();
  const addressesOf = ({ worker_path, wasm_path, wasm_bytes }: EngineBuild) => ({
    worker_url: addressOf(`/${worker_path}`),
    wasm_url: addressOf(`/${wasm_path}`),
    wasm_bytes,
  });
  return {
    engine: {
      ...addressesOf(files),
      older: addressesOf(files.older),
      offline_url: addressOf('/offline.js'),
    },
    regions: regions.map((region) => databaseOf(region, addressOf)),
    downloads_url: addressOf(`/${regions[0]?.slug ?? ''}/data/`),
  };
}

/** Bytes that the first question of a region fetches, as they lie on the host. */
export function firstLoadBytes(region: Described): number {
  const { worker_bytes, wasm_bytes } = readEngineFiles();
  return worker_bytes + wasm_bytes + databaseFileOf(region).byte_count;
}

function databaseOf(described: Described, addressOf: (path: string) => string): RegionDatabase {
  const { slug, region } = described;
  const { path, byte_count } = databaseFileOf(described);
  return { slug, region_name: region.region_name, url: addressOf(`/${slug}/${path}`), byte_count };
}

/** The database file that a region's pages load. Throws where none was written, as in a few tests. */
export function databaseFileOf({ slug, query_file }: Pick<Described, 'slug' | 'query_file'>): DownloadFile {
  if (query_file === null) throw new Error(`${slug} has no database file`);
  return query_file;
}
