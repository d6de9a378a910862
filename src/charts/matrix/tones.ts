import { palette } from '../palette.ts';
import type { MatrixTone } from './series.ts';

/** How each tone looks in a cell or on a square: the ground, what is written on it, and a mark that stays apart without colour. */

/** Grounds of cells. */
export const toneFillOf: Readonly<Record<MatrixTone, string>> = {
  met: palette.metTint,
  near: palette.waitTint,
  unmet: palette.unmetTint,
  wait: palette.surface,
  missing: palette.surface,
  suppressed: palette.sunken,
  blank: palette.surface,
};

/** Words and edges. */
export const toneInkOf: Readonly<Record<MatrixTone, string>> = {
  met: palette.met,
  near: palette.unmet,
  unmet: palette.unmet,
  wait: palette.wait,
  missing: palette.inkSoft,
  suppressed: palette.inkSoft,
  blank: palette.inkSoft,
};

/** Marks that stay apart without colour. */
export const toneMarks: Readonly<Record<MatrixTone, string>> = {
  met: '●',
  near: '△',
  unmet: '▲',
  wait: '◇',
  missing: '…',
  suppressed: '▨',
  blank: '',
};
