import type { Row } from '../model/tables.ts';
import { accountOf, type Passage, type PolicyAccount } from '../policy/account.ts';
import { annexListPlace, type PolicyLine, type Span } from '../policy/lines.ts';
import { type Run, runsOf } from '../policy/runs.ts';
import { inOrder, oncePerRegion } from './lookup.ts';
import type { RegionArtifact } from '../artifacts/types.ts';

/** A paragraph of a policy as it is set. */
export interface TextParagraph {
  readonly kind: 'heading' | 'title' | 'address' | 'signature' | 'paragraph';
  /** 1 and 2 for headings, 0 for the rest. */
  readonly level: 0 | 1 | 2;
  /** Where the contents lead; null for what they do not name. */
  readonly anchor: string | null;
  /** A heading that begins its paragraph; empty where none does. */
  readonly lead: readonly Run[];
  readonly runs: readonly Run[];
}

/** A table: rows of cells, all rows of one length, the first of them the header. */
export interface TextTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly (readonly Run[])[])[];
}

/** A part of a policy's text as it is printed: a paragraph or a table. */
export type TextBlock = TextParagraph | TextTable;

/** A heading of a policy's text, for the list of contents. */
export interface ContentsEntry {
  readonly anchor: string;
  readonly level: 1 | 2;
  readonly label: string;
}

/** The full text of a policy document, ready to be set, and what is known about its completeness. */
export interface PolicyReading {
  readonly document: Row<'policy_documents'>;
  readonly contents: readonly ContentsEntry[];
  readonly blocks: readonly TextBlock[];
  /** Clauses that quote the text. */
  readonly clause_ids: ReadonlySet<string>;
  readonly unrecorded: readonly Row<'unrecorded_passages'>[];
  /** Sentences for which neither a clause nor a reason is there. */
  readonly open_count: number;
}

/** Returns the full texts that may be shown, in the order of the documents. */
export const policyReadings = oncePerRegion((atlas: RegionArtifact): readonly PolicyReading[] =>
  atlas.tables.policy_documents.flatMap((document) => {
    const found = atlas.policy_texts.find(({ policy_id }) => policy_id === document.policy_id);
    return found === undefined ? [] : [readingOf(atlas, document, found.text)];
  }),
);

/** Clauses whose words are marked in a full text on the page. */
export const clausesInTexts = oncePerRegion(
  (atlas) => new Set(policyReadings(atlas).flatMap(({ clause_ids }) => [...clause_ids])),
);

function readingOf(atlas: RegionArtifact, document: Row<'policy_documents'>, text: string): PolicyReading {
  const isOwn = (row: { readonly policy_id: string }) => row.policy_id === document.policy_id;
  const clauses = inOrder(atlas.tables.clauses.filter(isOwn));
  const unrecorded = inOrder(atlas.tables.unrecorded_passages.filter(isOwn));
  const account = accountOf(text, { clauses, unrecorded });
  const setting = settingOf(text, document, account);
  return {
    document,
    contents: setting.flatMap(({ entry }) => entry ?? []),
    blocks: blocksOf(text, setting, account.passages),
    clause_ids: new Set(account.passages.map(({ clause_id }) => clause_id)),
    unrecorded,
    open_count: account.open.length,
  };
}

/** What a line is, before its words are cut. */
interface SetLine {
  readonly line: PolicyLine;
  readonly kind: TextParagraph['kind'] | 'row';
  /** Length of a heading that begins the line. */
  readonly lead: number;
  readonly entry: ContentsEntry | null;
}

function settingOf(text: string, document: Row<'policy_documents'>, { lines }: PolicyAccount): readonly SetLine[] {
  const isAddress = (line: PolicyLine) => line.place === '' && text.slice(line.start, line.end).endsWith('：');
  const address = lines.findIndex(isAddress);
  return lines.map((line, index) => {
    const words = text.slice(line.start, line.end);
    const anchor = `${document.policy_id.toLowerCase()}-s${index + 1}`;
    if (isRow(text, line)) return { line, kind: 'row', lead: 0, entry: null };
    if (line.place === '')
      return { line, kind: frontMatter(words, { document, index, address }), lead: 0, entry: null };
    if (line.level === 0 || line.level === 3 || line.place.startsWith(annexListPlace)) {
      const isTitle = isAnnex(lines[index - 1]);
      return { line, kind: isTitle ? 'title' : 'paragraph', lead: 0, entry: null };
    }
    if (isHeading(words, line, lines[index + 1])) {
      const title = isAnnex(line) ? lines[index + 1] : undefined;
      const label = title === undefined ? words : `${words} ${text.slice(title.start, title.end)}`;
      return { line, kind: 'heading', lead: 0, entry: { anchor, level: line.level, label: shortened(label) } };
    }
    const lead = leadOf(words);
    const entry = lead === '' ? null : { anchor, level: line.level, label: shortened(lead) };
    return { line, kind: 'paragraph', lead: lead.length, entry };
  });
}

interface FrontMatter {
  readonly document: Row<'policy_documents'>;
  readonly index: number;
  /** Line of those to whom the document is sent; -1 where nobody is named. */
  readonly address: number;
}

/** Before the first section stand number and title, whom it is sent to, issuer and date, and the title once more. */
function frontMatter(words: string, { document, index, address }: FrontMatter): TextParagraph['kind'] {
  const plain = words.replaceAll(/\s/g, '');
  if (index === address) return 'address';
  const isAfterAddress = address >= 0 && index > address;
  if (/^\d{4}年\d{1,2}月\d{1,2}日$/.test(plain)) return 'signature';
  if (isAfterAddress && plain === document.issuing_body) return 'signature';
  const isPartOfTitle = document.title.includes(plain) && plain.length > 6;
  return isPartOfTitle || plain === document.document_number ? 'title' : 'paragraph';
}

function isAnnex(line: PolicyLine | undefined): boolean {
  return line?.level === 1 && line.place !== annexListPlace && line.place.startsWith('附件');
}

/** A section's first line is its heading when it is one short sentence and something stands below it. */
function isHeading(words: string, line: PolicyLine, next: PolicyLine | undefined): boolean {
  const isShort = words.length <= 40 && !words.slice(0, -1).includes('。');
  const hasContent = next !== undefined && (next.level === 0 || next.level > line.level);
  return isShort && hasContent;
}

/** （一）着力加强党的领导。… begins with its heading; （一）到2025年，… does not. */
function leadOf(words: string): string {
  const [first = ''] = /^[^。]+。/.exec(words) ?? [];
  return first.length <= 20 && first.length < words.length && !first.includes('，') ? first : '';
}

function shortened(label: string): string {
  return label.replace(/。$/, '');
}

function blocksOf(text: string, setting: readonly SetLine[], passages: readonly Passage[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  const runs = (span: Span) => runsOf(text, span, passages);
  for (const [index, { line, kind, lead, entry }] of setting.entries()) {
    if (kind !== 'row') {
      const cut = line.start + lead;
      blocks.push({
        kind,
        level: kind === 'heading' && line.level !== 3 ? line.level : 0,
        anchor: entry?.anchor ?? null,
        lead: lead === 0 ? [] : runs({ start: line.start, end: cut }),
        runs: runs({ start: cut, end: line.end }),
      });
    } else if (setting[index - 1]?.kind !== 'row') {
      const after = setting.slice(index).findIndex((other) => other.kind !== 'row');
      const rows = setting.slice(index, after < 0 ? undefined : index + after);
      blocks.push({ kind: 'table', rows: filled(rows.map((row) => cellsOf(text, row.line).map(runs))) });
    }
  }
  return blocks;
}

function isRow(text: string, { start, end }: PolicyLine): boolean {
  return text.slice(text.lastIndexOf('\n', start) + 1, end).includes('\t');
}

/** Cells of a row. A row begins with a tab where its first cell is empty, which the line itself leaves out. */
function cellsOf(text: string, { start, end }: PolicyLine): readonly Span[] {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const cells: Span[] = [];
  for (let at = lineStart; at <= end;) {
    const tab = text.indexOf('\t', at);
    const to = tab < 0 || tab > end ? end : tab;
    cells.push({ start: at, end: to });
    at = to + 1;
  }
  return cells;
}

function filled<T>(rows: readonly (readonly (readonly T[])[])[]): readonly (readonly (readonly T[])[])[] {
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, (): readonly T[] => [])]);
}
