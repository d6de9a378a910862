import { CFB, read, SSF } from '@e965/xlsx';

/** The library of workbooks as a script of its own: the worker loads it when there is a workbook (src/pipeline/desk-files.ts). */
Object.assign(globalThis, { deskXlsx: { CFB, read, SSF } });
