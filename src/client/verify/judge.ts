import type { VerifyFile, VerifyList, VerifySource } from '../../releases/verify-list.ts';

/** What is known of a reader's file. */
export type Judgement =
  /** Byte for byte one that was published, or several. */
  | { readonly kind: 'same'; readonly places: readonly Place[] }
  /** The same text in another encoding or with other line breaks: it was saved anew. */
  | { readonly kind: 'resaved'; readonly places: readonly Place[] }
  /** None that was published; `named`: of those with its name, which it may once have been. */
  | { readonly kind: 'other'; readonly named: readonly Place[] };

/** A published file, and where it was published. */
export interface Place {
  readonly file: VerifyFile;
  readonly source: VerifySource;
}

/** A reader's file. */
export interface OwnFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/** Finds a file among those that were published. */
export async function judge(
  { name, bytes, sha256 }: OwnFile,
  { list, digest }: { readonly list: VerifyList; readonly digest: Digest },
): Promise<Judgement> {
  const same = placesOf(list, sha256);
  if (same.length > 0) return { kind: 'same', places: same };
  for (const text of isText(name) ? savedOtherwise(bytes) : []) {
    const places = placesOf(list, await digest(text));
    if (places.length > 0) return { kind: 'resaved', places };
  }
  return { kind: 'other', named: namedLike(list, name) };
}

function placesOf(list: VerifyList, sum: string): readonly Place[] {
  return placed(
    list,
    list.files.filter(([sha256]) => sha256 === sum),
  );
}

function namedLike(list: VerifyList, name: string): readonly Place[] {
  // Browsers number what is downloaded twice: `groups (1).csv`.
  const plain = name.replace(/ ?\(\d+\)(?=\.[^.]+$)/, '');
  return placed(
    list,
    list.files.filter(([, path]) => path.endsWith(`/${plain}`)),
  );
}

function placed(list: VerifyList, files: readonly VerifyFile[]): readonly Place[] {
  return files.flatMap((file) => {
    const source = list.sources[file[5]];
    return source === undefined ? [] : [{ file, source }];
  });
}

function isText(name: string): boolean {
  return /\.(?:csv|txt|json|sql)$/i.test(name);
}

const mark = '\uFEFF';

/** The text as the site writes its files, whatever a program has made of encoding, byte order mark and line breaks. */
function savedOtherwise(bytes: Uint8Array<ArrayBuffer>): readonly Uint8Array<ArrayBuffer>[] {
  const text = textOf(bytes)?.replace(/\r\n?/g, '\n');
  if (text === undefined) return [];
  const lines = [text, text.replace(/\n/g, '\r\n')];
  // A copy: the encoder's type leaves open whose memory it is.
  return lines.flatMap((own) => [own, mark + own].map((whole) => new Uint8Array(new TextEncoder().encode(whole))));
}

/** As UTF-8, otherwise as Excel on a Chinese Windows saves a CSV; undefined when it is neither. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return undefined;
}
