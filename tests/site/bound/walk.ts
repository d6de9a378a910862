/**
 * Reads a page back: every number in it, and whether it is bound to a fact. Knows nothing of how the page was made.
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
/** Elements in which no reader sees a figure, or in which text is code. */
const silent: Readonly<Record<string, DeclaredClass>> = { code: 'code', pre: 'code', kbd: 'code', time: 'date' };

/** Numbers by their form; what matches is taken out before the rest is looked at. */
const forms: readonly (readonly [DeclaredClass, RegExp])[] = [
  ['address', /https?:\/\/\S+|[\w.-]+\.(?:csv|json|xlsx|parquet|duckdb|zip|txt|pdf|docx|svg|png|html|xml)\b/gi],
  ['clause', /〔\d{4}〕\s*\d+号|\b[A-Z]{1,4}(?:-[A-Z]+)*-\d+[A-Za-z]?\b|附件\d+|表\d+|图\d+|注\d+/g],
  [
    'date',
    /\d{4}[—-]\d{4}学年(?:第[一二]学期)?|\d{4}[—-]\d{4}年|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?|底|末|度)?|\d{1,2}月(?:\d{1,2}日)?|\d{4}-\d{2}(?:-\d{2})?|\d{4}-\d{4}(?:-\d)?/g,
  ],
  ['ordinal', /第\s*\d+(?:\s*[—、至]\s*\d+)*/g],
  ['size', /\d[\d,.]*\s*(?:B|KB|MB|GB|kB|px|字节)\b/g],
  [
    'code',
    /\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{6,}\b|\bSHA-?\d+\b|\bUTF-8\b|\bA4\b|\b[A-Za-z]+\d+\w*\b|\bWCAG \d\.\d\b|GB\/T \d+(?:[—.-]\d+)*|\b\d+(?:\.\d+){2,}\b/g,
  ],
];

interface Place {
  readonly name: string;
  readonly of: NumberClass | null;
  readonly ref: string;
}

/** Every number of a page or picture that a reader sees, in its order. */
export function numbersIn(markup: string): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  const open: Place[] = [];
  for (const [index, piece] of markup.split(tags).entries()) {
    if (index % 2 === 1) {
      follow(piece, open);
      continue;
    }
    if (!/\d/.test(piece)) continue;
    const place = open.findLast(({ of }) => of !== null);
    const text = piece.replace(/&[a-z]+;|&#\d+;/g, ' ');
    if (place?.of != null) found.push(...whole(text, place));
    else found.push(...loose(text));
  }
  return found;
}

function follow(tag: string, open: Place[]): void {
  const [, slash, rawName = ''] = /^<(\/?)([\w-]+)/.exec(tag) ?? [];
  const name = rawName.toLowerCase();
  if (name === '' || tag.startsWith('<!')) return;
  if (slash === '/') {
    const at = open.findLastIndex((place) => place.name === name);
    if (at !== -1) open.splice(at);
    return;
  }
  if (tag.endsWith('/>') || voids.has(name)) return;
  open.push({ name, ...placeOf(name, tag) });
}

function placeOf(name: string, tag: string): Omit<Place, 'name'> {
  if (['head', 'title', 'desc', 'textarea', 'template', 'noscript-none'].includes(name)) return { of: 'code', ref: '' };
  const value = name === 'data' ? /\svalue="([^"]*)"/.exec(tag)?.[1] : /\sdata-value="([^"]*)"/.exec(tag)?.[1];
  if (value !== undefined) return { of: 'bound', ref: value };
  const declared = /\sdata-of="([^"]*)"/.exec(tag)?.[1];
  if (declared !== undefined) return { of: declaredClasses.find((one) => one === declared) ?? null, ref: '' };
  return { of: silent[name] ?? null, ref: '' };
}

const number = /[−-]?\d[\d,]*(?:\.\d+)?%?/g;

/** A bound number may hold one number only; of a declared place all numbers are of its class. */
function whole(text: string, { of, ref }: Place): readonly FoundNumber[] {
  return [...text.matchAll(number)].map(([own]) => ({ text: own, class: of ?? 'unbound', ref, context: text.trim() }));
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
