import { chaptersBlock } from './contents.ts';
import { commandsBlock, examplesBlocks, optionsBlocks } from './commands.ts';
import { decisionsBlock } from './decisions.ts';
import { findingBlocks } from './findings.ts';
import { foldersBlock } from './folders.ts';
import type { Block } from './marks.ts';
import { reportSectionsBlock } from './report-sections.ts';
import { settingsBlock } from './settings.ts';
import { essentialTablesBlock, tableBlocks } from './tables.ts';

/**
 * Every part of a document that is written from a declaration. To add one: write its function, name it here, set its marks
 * in exactly one document, run `npm run docs`.
 */
export const blocks: readonly Block[] = [
  chaptersBlock,
  commandsBlock,
  ...examplesBlocks,
  ...optionsBlocks,
  settingsBlock,
  essentialTablesBlock,
  ...tableBlocks,
  ...findingBlocks,
  reportSectionsBlock,
  decisionsBlock,
  foldersBlock,
];
