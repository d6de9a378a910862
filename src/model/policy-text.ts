/** The full text of one policy document, from `source/<policy_id>.txt` in the region's folder. */
export interface PolicyText {
  readonly policy_id: string;
  /** One paragraph or table row a line, cells parted by tabs; empty lines mean nothing. */
  readonly text: string;
}

/** A file under `source/`, before it is known whether it can be used. */
export interface PolicyTextFile {
  /** Relative to the region's folder, `source/370305-LZ-2022-3.txt`. */
  readonly file: string;
  /** Null when the bytes are no text. */
  readonly text: string | null;
}
