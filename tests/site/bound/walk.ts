/**
 * Reads a page back: every block of text that a reader sees, and every number in it with what it is bound to. Knows nothing
 * of how the page was made.
 *
 * A number is bound (`<data value="…">`, in pictures `data-value`), or it belongs to a class that is no figure: a date or
 * period, a number of a clause or document, an ordinal, a code, an address, the size of a file; or its place says what it
 * is: quoted text, a definition, a name (`data-of="quote"` and the like). Everything else is unbound.
 */

export type NumberClass = 'bound' | 'unbound' | DeclaredClass;

/** What a number may be without being a figure. */
export const declaredClasses = [
  'date',
  'clause',
  'ordinal',
  'code',
  'name',
  'quote',
  'method',
  'address',
  'size',
  'axis',
  'sealed',
] as const;
export type DeclaredClass = (typeof declaredClasses)[number];

/** A piece of text of a block; `ref` is '' and `of` null where nothing is said of it. */
export interface Piece {
  readonly text: string;
  readonly of: NumberClass | null;
  readonly ref: string;
}

/** Text that is read in one go: a paragraph, a cell, an item, a text of a picture. */
export interface Block {
  /** Name of the element. */
  readonly name: string;
  /** Its attribute `data-label`: the head of a table's column. */
  readonly label: string;
  readonly pieces: readonly Piece[];
}

export interface FoundNumber {
  readonly text: string;
  readonly class: NumberClass;
  /** Reference of a bound number, otherwise ''. */
  readonly ref: string;
  /** The text around it, to be found again. */
  readonly context: string;
}

const tags = /(<!--[\s\S]*?-->|<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>|<(?:"[^"]*"|'[^']*'|[^<>"'])*>)/;
const voids = new Set(
  'area base br col embed hr img input link meta source track wbr circle line path rect polygon polyline use ellipse stop'.split(
    ' ',
  ),
);
/** Elements inside a line of text. */
const inline = new Set('a abbr b data em i small span strong sub sup time tspan u'.split(' '));
/** Elements in which text is code, or is not seen. */
const silent: Readonly<Record<string, DeclaredClass>> = {
  code: 'code',
  pre: 'code',
  kbd: 'code',
  time: 'date',
  head: 'code',
  title: 'code',
  desc: 'code',
  textarea: 'code',
  template: 'code',
};

interface Place extends Omit<Piece, 'text'> {
  readonly name: string;
  readonly block: MutableBlock;
}

interface MutableBlock extends Block {
  readonly pieces: Piece[];
}

/** Every block of text of a page or picture, in its order. */
export function blocksOf(markup: string): readonly Block[] {
  const blocks: MutableBlock[] = [];
  const open: Place[] = [];
  const outer = newBlock('', '');
  blocks.push(outer);
  for (const [index, piece] of markup.split(tags).entries()) {
    if (index % 2 === 1) {
      follow(piece, { open, blocks, outer });
      continue;
    }
    const text = readable(piece);
    if (text === '') continue;
    const place = open.findLast(({ of }) => of !== null);
    const { block } = open.at(-1) ?? { block: outer };
    block.pieces.push({ text, of: place?.of ?? null, ref: place?.ref ?? '' });
  }
  return blocks.filter(({ pieces }) => pieces.length > 0);
}

const newBlock = (name: string, label: string): MutableBlock => ({ name, label, pieces: [] });

function follow(
  tag: string,
  { open, blocks, outer }: { open: Place[]; blocks: MutableBlock[]; outer: MutableBlock },
): void {
  const [, slash, rawName = ''] = /^<(\/?)([\w-]+)/.exec(tag) ?? [];
  const name = rawName.toLowerCase();
  if (name === '' || tag.startsWith('<!') || /^<(?:script|style)\b/.test(tag)) return;
  if (slash === '/') {
    const at = open.findLastIndex((place) => place.name === name);
    if (at !== -1) open.splice(at);
    return;
  }
  if (tag.endsWith('/>') || voids.has(name)) return;
  const around = open.at(-1)?.block ?? outer;
  const block = inline.has(name) ? around : newBlock(name, attributeOf(tag, 'data-label') ?? '');
  if (block !== around) blocks.push(block);
  open.push({ name, block, ...placeOf(name, tag) });
}

function placeOf(name: string, tag: string): Omit<Piece, 'text'> {
  const value = attributeOf(tag, name === 'data' ? 'value' : 'data-value');
  if (value !== null) return { of: 'bound', ref: readable(value) };
  const declared = attributeOf(tag, 'data-of');
  if (declared !== null) return { of: declaredClasses.find((one) => one === declared) ?? null, ref: '' };
  return { of: silent[name] ?? null, ref: '' };
}

function attributeOf(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

function readable(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;/g, ' ')
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

/** Numbers by their form; what matches is taken out before the rest is looked at. */
const forms: readonly (readonly [DeclaredClass, RegExp])[] = [
  ['address', /https?:\/\/\S+|[\w.-]+\.(?:csv|json|xlsx|parquet|duckdb|zip|txt|pdf|docx|svg|png|html|xml)\b/gi],
  [
    'clause',
    /〔\d{4}〕\s*\d+号|\b[A-Z]{1,4}(?:-[A-Z]+)*-\d+[A-Za-z]?\b|附件\d+|附表\d+(?:-\d+)?|(?<!\d)20\d{2}-\d(?![\d-])|表\d+|图\d+|注\d+/g,
  ],
  [
    'date',
    /\d{4}[—-]\d{4}(?:学年(?:第[一二]学期)?|年)?|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?|底|末|度)?|\d{1,2}月(?:\d{1,2}日)?|\d{4}-\d{2}(?:-\d{2})?(?:-\d)?/g,
  ],
  ['ordinal', /第\s*\d+(?:\s*[—、至]\s*\d+)*/g],
  ['size', /\d[\d,.]*\s*(?:B|KB|MB|GB|kB|px|字节)(?![A-Za-z])/g],
  [
    'code',
    /\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{6,}\b|\bA4\b|\bWCAG \d\.\d\b|GB\/T \d+(?:[—.-]\d+)*|\b\d+(?:\.\d+){2,}\b|\b[A-Za-z]+[-.]?\d[\w.]*/g,
  ],
];

const number = /[−-]?\d[\d,]*(?:\.\d+)?%?/g;

/** Every number of a page or picture that a reader sees, in its order. */
export function numbersIn(markup: string): readonly FoundNumber[] {
  return blocksOf(markup).flatMap(({ pieces }) => {
    const whole = pieces.map(({ text }) => text).join('');
    return pieces.flatMap((piece, index) => {
      if (!/\d/.test(piece.text)) return [];
      if (piece.of === null) return loose(piece.text);
      const at = pieces.slice(0, index).reduce((sum, { text }) => sum + text.length, 0);
      const context = whole.slice(Math.max(0, at - 24), at + piece.text.length + 12).trim();
      const own = [...piece.text.matchAll(number)];
      return own.map(([text]) => ({ text, class: piece.of ?? 'unbound', ref: piece.ref, context }));
    });
  });
}

function loose(text: string): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  let rest = text;
  for (const [kind, form] of forms) {
    rest = rest.replace(form, (own) => {
      if (/\d/.test(own)) found.push({ text: own, class: kind, ref: '', context: text.trim() });
      return ' '.repeat(own.length);
    });
  }
  const unbound = [...rest.matchAll(number)].map((match) => ({
    text: match[0],
    class: 'unbound' as const,
    ref: '',
    context: text.slice(Math.max(0, match.index - 24), match.index + 24).trim(),
  }));
  return [...found, ...unbound];
}
