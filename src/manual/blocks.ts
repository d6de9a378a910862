import { decisionsBlock } from './decisions.ts';
import { foldersBlock } from './folders.ts';
import { settingsBlock } from './settings.ts';
import type { Block } from './marks.ts';

/** Every part of a document that is written from a declaration. To add one: write its function, name it here, set its marks. */
export const blocks: readonly Block[] = [settingsBlock, decisionsBlock, foldersBlock];
