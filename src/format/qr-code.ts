import { encode } from 'uqr';

/** A QR code as one path of squares a unit wide, in a picture `size` units wide; the quiet margin is part of it. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** Margin that readers of such codes need around them. */
const margin = 4;

/** Returns the QR code of a text. Squares that follow each other in a row are one part of the path, which halves it. */
export function qrCodeOf(text: string): QrCode {
  const { data, size } = encode(text, { border: margin });
  const path = data.flatMap((row, y) => runsOf(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`));
  return { size, path: path.join('') };
}

function runsOf(row: readonly boolean[]): readonly { readonly from: number; readonly length: number }[] {
  const runs: { from: number; length: number }[] = [];
  row.forEach((isDark, x) => {
    if (!isDark) return;
    const last = runs.at(-1);
    if (last !== undefined && last.from + last.length === x) last.length += 1;
    else runs.push({ from: x, length: 1 });
  });
  return runs;
}
