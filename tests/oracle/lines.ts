import type { Judged } from './judge.ts';

/** Rows of results as text, one line each, so that a difference reads as a sentence. */

/** What it is about, and what it says. */
export type Lines = readonly (readonly [string, unknown])[];

/** What a row is about: everything that tells it from the others. */
export function keyOf(row: Judged): string {
  const { indicator_id, unit_kind, unit_id, period, as_of_date, basis, category, target_id } = row;
  return [indicator_id, unit_kind, unit_id, period || as_of_date, basis, category || '合计', target_id ?? '-'].join(
    ' ',
  );
}

/** What a row says. */
export function wordsOf(row: Judged): string {
  const { numerator, denominator, value, threshold, comparator, deadline, verdict, shortfall } = row;
  return [
    `${numerator}/${denominator}=${value}`,
    `${comparator ?? ''}${threshold ?? ''} ${deadline ?? ''}`,
    `${verdict} 差${shortfall}`,
    row.reason,
    row.missing_tables,
  ].join(' | ');
}

/** What differs, and what only one side has: a row that is lost would be lost in silence. */
export function differencesOf(site: Lines, own: Lines): readonly string[] {
  const [found, wanted] = [new Map(site), new Map(own)];
  const twice = [site, own].flatMap((side, index) =>
    side.length === new Set(side.map(([key]) => key)).size ? [] : [`${index === 0 ? 'site' : 'own'}: a key twice`],
  );
  const differing = [...new Set([...found.keys(), ...wanted.keys()])].flatMap((key) =>
    found.get(key) === wanted.get(key)
      ? []
      : [`${key}\n  site ${found.get(key) ?? 'nothing'}\n  own  ${wanted.get(key) ?? 'nothing'}`],
  );
  return [...twice, ...differing];
}

export function linesOf(rows: readonly Judged[]): Lines {
  return rows.map((row) => [keyOf(row), wordsOf(row)] as const);
}
