import type { Field } from './field.ts';
import type { ReadingLog } from './log.ts';

/** Fills the empty cells below a merged one, column by column, as the file is read from top to bottom. */
export interface FillDown {
  /** Value for an empty cell of the column in this row; null = leave it empty. */
  readonly valueFor: (field: Field, line: number) => string | null;
  /** Remembers what a filled cell says, for the cells below it. */
  readonly remember: (field: Field, value: string) => void;
  /** Ends all merged cells: they do not reach over empty rows and totals. */
  readonly end: () => void;
}

interface Block {
  readonly value: string;
  first: number | null;
  last: number;
}

/**
 * Fills the cells that a vertical merge leaves empty. Only in columns for which the schema allows it and which every row
 * must fill: where a cell may stay empty, an empty cell means "not published", and filling it would invent something.
 */
export function createFillDown(log: ReadingLog): FillDown {
  const blocks = new Map<Field, Block>();
  const close = (field: Field): void => {
    const block = blocks.get(field);
    blocks.delete(field);
    if (block === undefined || block.first === null) return;
    const { value, first, last } = block;
    log.add({ code: 'filled-down', line: first, field, details: { last, value } });
  };
  return {
    valueFor: (field, line) => {
      const block = blocks.get(field);
      if (block === undefined || block.value === '') return null;
      block.first ??= line;
      block.last = line;
      return block.value;
    },
    remember: (field, value) => {
      close(field);
      blocks.set(field, { value, first: null, last: 0 });
    },
    end: () => {
      for (const field of blocks.keys()) close(field);
    },
  };
}

/** Whether empty cells of a column take the value above: where it may be merged and has to be filled. */
export function isFilledDown({ column }: Field): boolean {
  return column.fillDown === true && column.presence === 'filled';
}
