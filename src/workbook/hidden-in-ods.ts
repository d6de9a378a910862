/** What a sheet of an OpenDocument workbook does not show; the library tells nothing of it. */
export interface HiddenParts {
  readonly isHidden: boolean;
  readonly lines: ReadonlySet<number>;
}

/** Runs of hidden rows longer than this are whole empty ends of sheets. */
const longestRun = 100_000;

/** Hidden sheets and rows by the name of the sheet. */
export function hiddenInOds(content: string): ReadonlyMap<string, HiddenParts> {
  const styles = hiddenStyles(content);
  const sheets = content.matchAll(/<table:table\s([^>]*[^/])>([^]*?)<\/table:table>/g);
  return new Map(
    [...sheets].map(([, attributes = '', body = '']) => [
      unescaped(attributeOf(attributes, 'table:name') ?? ''),
      { isHidden: styles.has(attributeOf(attributes, 'table:style-name') ?? ''), lines: hiddenLines(body) },
    ]),
  );
}

function hiddenStyles(content: string): ReadonlySet<string> {
  const styles = content.matchAll(/<style:style\s([^>]*style:family="table"[^>]*)>([^]*?)<\/style:style>/g);
  return new Set(
    [...styles].flatMap(([, attributes = '', body = '']) =>
      body.includes('table:display="false"') ? [attributeOf(attributes, 'style:name') ?? ''] : [],
    ),
  );
}

function hiddenLines(body: string): ReadonlySet<number> {
  const lines = new Set<number>();
  let line = 1;
  for (const [, attributes = ''] of body.matchAll(/<table:table-row(\s[^>]*)?>/g)) {
    const count = Number(attributeOf(attributes, 'table:number-rows-repeated') ?? 1);
    const isHidden = /table:visibility="(?:collapse|filter)"/.test(attributes);
    if (isHidden && count < longestRun) for (let next = 0; next < count; next += 1) lines.add(line + next);
    line += count;
  }
  return lines;
}

function attributeOf(attributes: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
