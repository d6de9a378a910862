import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { extract } from 'tar-fs';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No test reaches the network. It also keeps Chromium from HTTPS, where it would want a libsqlite3 nobody gave it.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** An executable and what it needs in its environment. */
interface Program {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * Opens a headless Chromium: the one at CHROME_PATH, else the one that came with `npm ci` (Linux x64).
 * The caller closes it. Nothing but the C library is taken from the machine, no font either, so that
 * pictures and widths are the same everywhere.
 */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await findProgram();
  return chromium.launch({ executablePath, args: flags, env: { ...readEnvironment(), ...env } });
}

/** The same with a reader's own folder: what the browser keeps in it is there when it is opened again. */
export async function openProfile(profile: string): Promise<BrowserContext> {
  const { executablePath, env } = await findProgram();
  return chromium.launchPersistentContext(profile, {
    executablePath,
    args: flags,
    env: { ...readEnvironment(), ...env },
  });
}

async function findProgram(): Promise<Program> {
  const given = process.env['CHROME_PATH'];
  if (given) return { executablePath: given, env: {} };
  const folder = await inflateChromium();
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: await describeFonts(folder) },
  };
}

/**
 * Returns the folder with Chromium, its libraries and fonts, unpacked once per version.
 * `@sparticuz/chromium` can do this, too, but leaves out the libraries anywhere but on a cloud function, and two test
 * files that start together would see each other's half-written file: here the folder appears in one rename.
 */
async function inflateChromium(): Promise<string> {
  const source = resolve(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  // A cast: the package's own manifest, which always states its version.
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `school-group-atlas-chromium-${version}`);
  if (existsSync(folder)) return folder;

  const staging = await mkdtemp(`${folder}-`);
  await Promise.all([
    inflate(join(source, 'bin/chromium.br'), createWriteStream(join(staging, 'chromium'), { mode: 0o755 })),
    inflate(join(source, 'bin/al2023.tar.br'), extract(staging)),
    inflate(join(source, 'bin/fonts.tar.br'), extract(staging)),
  ]);
  await mkdir(join(staging, 'font-cache'));
  await publishFolder(staging, folder);
  return folder;
}

function inflate(file: string, target: NodeJS.WritableStream): Promise<void> {
  return pipeline(createReadStream(file), createBrotliDecompress(), target);
}

/** Moves the finished folder into place; when another process was first, its folder serves as well. */
async function publishFolder(staging: string, folder: string): Promise<void> {
  try {
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Writes which fonts there are, the package's Open Sans and the Chinese ones of the pictures, and returns the file. It
 * names this project's own folder, while the browser is shared by all projects of the machine.
 */
async function describeFonts(folder: string): Promise<string> {
  // Not the whole scope: the fonts of other scripts have taller lines, and Chinese text would be set in them.
  const chinese = ['noto-sans-sc', 'noto-serif-sc'].map((name) =>
    resolve(import.meta.dirname, '../node_modules/@expo-google-fonts', name),
  );
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
${chinese.map((dir) => `  <dir>${dir}</dir>`).join('\n')}
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
  const file = join(folder, `fonts-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.conf`);
  if (!existsSync(file)) {
    await writeFile(`${file}.${process.pid}`, text);
    await rename(`${file}.${process.pid}`, file);
  }
  return file;
}

function readEnvironment(): Record<string, string> {
  const known = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(known);
}
