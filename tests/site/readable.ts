import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { strFromU8, unzipSync } from 'fflate';

/**
 * Everything that a reader can get out of files of the site, as text: of a packed file what is packed in it. Its bytes
 * would tell nothing, or by chance something that is not there.
 */
export async function readableTexts(paths: readonly string[]): Promise<readonly string[]> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  const rowsOf = async (path: string): Promise<string> => {
    const rows = await connection.runAndReadAll(`select cast(t as varchar) as line from read_parquet('${path}') t`);
    const about = await connection.runAndReadAll(
      `select decode(key) || decode(value) as line from parquet_kv_metadata('${path}')`,
    );
    return [...about.getRows(), ...rows.getRows()].map(([line]) => String(line)).join('\n');
  };
  const texts: string[] = [];
  for (const path of paths) texts.push(path.endsWith('.parquet') ? await rowsOf(path) : textOfFile(path));
  connection.closeSync();
  database.closeSync();
  return texts;
}

function textOfFile(path: string): string {
  const bytes = readFileSync(path);
  if (path.endsWith('.png')) return wordsInPng(bytes);
  if (!/\.(?:xlsx|docx|zip)$/.test(path)) return bytes.toString('utf8');
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${strFromU8(content)}`)
    .join('\n');
}

/** What is written into a picture beside its pixels: the chunks of a PNG file that hold text. */
function wordsInPng(bytes: Buffer): string {
  const words: string[] = [];
  for (let at = 8; at + 8 <= bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const content = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (/^(?:tEXt|zTXt|iTXt|eXIf)$/.test(bytes.toString('latin1', at + 4, at + 8)))
      words.push(content.toString('utf8'));
  }
  return words.join('\n');
}
