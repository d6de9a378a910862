import { type Reading, unusable, usable } from './reading.ts';

/** 是 or 否; ticks, crosses and other habits were turned into these two, and logged, when the file was read. */
export function readBoolean(text: string): Reading {
  if (text === '是') return usable(true);
  if (text === '否') return usable(false);
  return unusable('boolean-unreadable');
}
