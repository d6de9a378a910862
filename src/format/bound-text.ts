/**
 * Numbers that know where they come from. A printed number is a rendering of a fact, never a second copy: its text carries
 * the reference of the fact through every sentence, title and cell that it is put into, as inline XBRL does in a report.
 *
 * A bound text is an ordinary string in which each number stands between three noncharacters of Unicode, which are meant
 * for use inside a program and never leave it: U+FDD0 reference U+FDD1 text U+FDD2. Whoever writes a file turns them into
 * what the format has for it (`markBound`), or takes them out (`plainText`); a test searches all files for them.
 *
 * References (`Ref`):
 * - `10:45`: row 45 of the results of IND-10, counted from 0, as it is published: its value; with a letter behind it the
 *   numerator (n), the denominator (d), the shortfall (s), the threshold (t) or the least numerator that reaches it (r);
 * - `groups.3.founded_on`: a cell of a public table or of one that the build makes, rows counted from 0;
 * - `#groups`, `#members(G03)`: a count that `src/figures/counts` defines, with its arguments;
 * - `pp(a,b)` (a or b may be a threshold in percent), `minus(a,b)`, `plus(a,b,…)`, `growth(a,b)`, `share(a,b)`: percentage points from b to a, difference, sum, growth
 *   from b to a in percent, a divided by b.
 */
export type Ref = string;

// Made when they are needed: written out they would stand in the scripts of the site, which a test searches for them.
const [start = '', middle = '', end = ''] = [0xfdd0, 0xfdd1, 0xfdd2].map((code) => String.fromCharCode(code));

const bound = new RegExp(`${start}([^${middle}]*)${middle}([^${end}]*)${end}`, 'g');

/** A piece of a text; `ref` is null where nothing is bound. */
export interface TextRun {
  readonly text: string;
  readonly ref: Ref | null;
}

/** Binds a printed number to its fact. Without a reference, as in a county made up for a test, the text stays as it is. */
export function bind(text: string, ref: Ref | null): string {
  return ref === null ? text : `${start}${ref}${middle}${plainText(text)}${end}`;
}

/** The text as readers see it. */
export function plainText(text: string): string {
  return text.includes(start) ? text.replace(bound, '$2') : text;
}

/** The text in pieces, bound and not, in its order. */
export function runsOf(text: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  let from = 0;
  for (const match of text.matchAll(bound)) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index), ref: null });
    runs.push({ text: match[2] ?? '', ref: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), ref: null });
  return runs;
}

/**
 * `plainText(text).slice(from, to)` with what is bound in it: whoever breaks or measures a text works on the plain one and
 * cuts the bound one. A number that the cut goes through is bound no more.
 */
export function sliceBound(text: string, from: number, to?: number): string {
  if (!text.includes(start)) return text.slice(from, to);
  const last = to ?? Infinity;
  let at = 0;
  return runsOf(text)
    .map((run) => {
      const [first, behind] = [at, at + run.text.length];
      at = behind;
      const own = run.text.slice(Math.max(0, from - first), Math.max(0, last - first));
      return run.ref !== null && own === run.text ? bind(own, run.ref) : own;
    })
    .join('');
}

/** The same text with every bound piece replaced: `mark` gets its text and its reference. */
export function replaceBound(text: string, mark: (text: string, ref: Ref) => string): string {
  return text.replace(bound, (_, ref: Ref, own: string) => mark(own, ref));
}

/** Every string inside plain data without its references: for files that are read by programs. */
export function plainData<T>(data: T): T {
  const text = JSON.stringify(data);
  // The same shape comes back: only the inside of strings has changed.
  return text.includes(start) ? (JSON.parse(plainText(text)) as T) : data;
}

const refs = new WeakMap<object, Ref>();

/** Gives each row its reference: the name of its table and its place in it. Rows are known by identity, as they are read. */
export function nameRows(rows: readonly object[], refOf: (index: number) => Ref): void {
  rows.forEach((row, index) => refs.set(row, refOf(index)));
}

/** The reference of a row, null for one that no publication holds. */
export function refOfRow(row: object): Ref | null {
  return refs.get(row) ?? null;
}

/** The reference of one cell of a row of a table. */
export function refOfCell(row: object, column: string): Ref | null {
  const ref = refOfRow(row);
  return ref === null ? null : `${ref}.${column}`;
}

/** A reference made of others; null when one of them is missing, or there are none. */
export function derivedRef(
  operation: 'pp' | 'minus' | 'plus' | 'growth' | 'share',
  of: readonly (Ref | null)[],
): Ref | null {
  return of.length === 0 || of.includes(null) ? null : `${operation}(${of.join(',')})`;
}
