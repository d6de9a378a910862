import { csv } from './csv.ts';
import { duckdb } from './duckdb.ts';
import type { EngineRegionFormat, EngineTableFormat, Format, RegionFormat, TableFormat } from './format.ts';
import { json } from './json.ts';
import { parquet } from './parquet.ts';
import { txt } from './txt.ts';
import { xlsx } from './xlsx.ts';
import { zip } from './zip.ts';

/**
 * Every format in which data are offered, in the order of the page of downloads. The build writes each; the page, the
 * manifest, the catalogues, the releases and the server read what it says of itself.
 */
export const formats: readonly Format[] = [csv, json, parquet, xlsx, zip, duckdb, txt];

/** Returns the formats that are a file a table, made of rows. */
export function tableFormats(known: readonly Format[] = formats): readonly TableFormat[] {
  return known.filter((format) => format.holds === 'table').filter((format) => format.by === 'rows');
}

/** Returns the formats that are a file a table, written by the engine. */
export function engineTableFormats(known: readonly Format[] = formats): readonly EngineTableFormat[] {
  return known.filter((format) => format.holds === 'table').filter((format) => format.by === 'engine');
}

/** Returns the formats that are one file of the whole region, made of rows. */
export function regionFormats(known: readonly Format[] = formats): readonly RegionFormat[] {
  return known.filter((format) => format.holds === 'region').filter((format) => format.by === 'rows');
}

/** Returns the formats that are one file of the whole region, written by the engine. */
export function engineRegionFormats(known: readonly Format[] = formats): readonly EngineRegionFormat[] {
  return known.filter((format) => format.holds === 'region').filter((format) => format.by === 'engine');
}

/** Returns the format of a file that the build has written. Throws for a name that none has. */
export function formatNamed(name: string, known: readonly Format[] = formats): Format {
  const found = known.find((format) => format.name === name);
  if (found === undefined) throw new Error(`No format is named ${name}`);
  return found;
}
