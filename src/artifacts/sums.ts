/** Files of checksums: plain text, as `sha256sum --check` reads it. */

/** One line: the sha256 of a file and where it lies, seen from the file of checksums. */
export interface SumLine {
  readonly sha256: string;
  readonly path: string;
}

/** The text of a file of checksums. */
export function sumsText(lines: readonly SumLine[]): string {
  return lines.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
}

/** The lines of a file of checksums; null when it is none. */
export function sumLinesIn(text: string): readonly SumLine[] | null {
  const lines = text.split('\n');
  const matches = lines.slice(0, -1).map((line) => /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line));
  if (lines.at(-1) !== '' || matches.includes(null)) return null;
  return matches.map((match) => ({ sha256: match?.[1] ?? '', path: match?.[2] ?? '' }));
}
