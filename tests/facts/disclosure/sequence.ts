import type { FactTables } from '../../../src/model/fact-tables.ts';
import type { MeasureName } from '../../../src/model/measures.ts';
import { isAnyway, knowledgeOf, nameOf, type Constraint, type Knowledge, type Memberships } from './knowledge.ts';

/**
 * Everything that somebody outside can write down about several publications of one region laid side by side: what each
 * tells by itself (knowledge.ts), and what they tell together. Written from the definitions, without a look at
 * src/facts/protect.
 *
 * - A period that had ended, with no correction since: the same counts.
 * - Otherwise the later count is the earlier one and a difference. Who came in between is a group of persons like any
 *   other, so that the differences hang together as the counts themselves do; in a running period nobody is taken away.
 * - Equal totals are the same persons, and so all their parts are equal.
 * - Whoever was there before the last term has been there for a whole term: only who came since is expected to stay.
 *
 * All but the first is likely and not certain. With the true counts at hand each likelihood that happens to be wrong is left
 * out: the attack knows every rule that is true of this region, which nobody outside does.
 */

/** One publication of a region. */
export interface Publication {
  readonly as_of_date: string;
  /** Whether records of periods that had ended were corrected since the publication before. */
  readonly has_corrections: boolean;
  readonly facts: Pick<FactTables, 'person_counts' | 'campus_flows'>;
  readonly memberships: Memberships;
  /** The count of every row before protection. */
  readonly truth: ReadonlyMap<string, number | null>;
}

/** The true value of every count, under the name that the attack gives it. */
export function truthOf({ person_counts }: Pick<FactTables, 'person_counts'>): ReadonlyMap<string, number | null> {
  return new Map(person_counts.map((row) => [nameOf(row), row.person_count]));
}

/** A count that somebody asks about, and what the answer really is. */
export interface Secret {
  readonly name: string;
  readonly kind: 'count' | 'increment';
  readonly measure: MeasureName;
  readonly value: number;
}

/** What is known of all publications together, and the counts and increments that it must not tell. */
export interface Sequence {
  readonly knowledge: Knowledge;
  readonly secrets: readonly Secret[];
}

type CountRow = FactTables['person_counts'][number];

/** A publication with the names that its counts have among all publications. */
interface Named {
  readonly publication: Publication;
  readonly knowledge: Knowledge;
  readonly rows: ReadonlyMap<string, CountRow>;
  readonly inAll: (name: string) => string;
}

/** Lays publications side by side, in the order in which they came out. */
export function sequenceOf(publications: readonly Publication[]): Sequence {
  const named = namedPublications(publications);
  const unknowns = new Map<string, number | null>();
  const sizes = new Map<string, number>();
  const constraints: Constraint[] = [];
  const differences = new Set<string>();
  for (const { publication, knowledge, inAll } of named) {
    for (const [name, value] of knowledge.unknowns)
      unknowns.set(inAll(name), value ?? unknowns.get(inAll(name)) ?? null);
    constraints.push(...oneRecordEach(publication, inAll));
    for (const [name, size] of knowledge.sizes) sizes.set(inAll(name), size);
    for (const { terms, ...ends } of knowledge.constraints)
      constraints.push({ terms: new Map([...terms].map(([name, factor]) => [inAll(name), factor])), ...ends });
  }
  const increments: Secret[] = [];
  for (const [index, later] of named.entries()) {
    for (const [before, earlier] of named.slice(0, index).entries()) {
      const between = differencesOf({ earlier, later, mark: `${before}→${index}` });
      for (const [name, value] of between.unknowns) {
        unknowns.set(name, value);
        differences.add(name);
      }
      constraints.push(...between.links, ...(before === index - 1 ? between.likely : []));
      increments.push(...between.secrets);
    }
  }
  const counts = named.flatMap(({ publication, rows, inAll }) =>
    [...rows].flatMap(([name, row]): Secret[] => {
      const value = publication.truth.get(name) ?? null;
      if (value === null || isAnyway(row)) return [];
      return [{ name: inAll(name), kind: 'count', measure: row.measure as MeasureName, value }];
    }),
  );
  const secrets = new Map([...counts, ...increments].map((secret) => [secret.name, secret]));
  return { knowledge: { unknowns, sizes, constraints, differences }, secrets: [...secrets.values()] };
}

/** What would be known if nothing were published but what a clause demands, in all publications. */
export function knowledgeOfOpen({ knowledge }: Sequence, publications: readonly Publication[]): Knowledge {
  const rows = publications.flatMap(({ facts }) => facts.person_counts);
  const open = new Set(rows.filter(isAnyway).map(nameOf));
  const unknowns = new Map(
    [...knowledge.unknowns].map(([name, value]) => [name, open.has(name.slice(name.indexOf(' ') + 1)) ? value : null]),
  );
  return { ...knowledge, unknowns };
}

function namedPublications(publications: readonly Publication[]): readonly Named[] {
  // The first publication in which the records of a period were as they are now.
  const since = new Map<string, number>();
  return publications.map((publication, index) => {
    const before = publications[index - 1];
    const own = new Map(
      publication.facts.person_counts.map(({ period }) => {
        const known = since.get(period);
        const isSame =
          before !== undefined &&
          !publication.has_corrections &&
          hasEnded(period, before.as_of_date) &&
          isUnchanged(period, before, publication);
        return [period, known !== undefined && isSame ? known : index] as const;
      }),
    );
    for (const [period, first] of own) since.set(period, first);
    const knowledge = knowledgeOf(publication.facts, publication.memberships);
    const rows = publication.facts.person_counts.filter((row) => knowledge.unknowns.has(nameOf(row)));
    return {
      publication,
      knowledge,
      rows: new Map(rows.map((row) => [nameOf(row), row])),
      inAll: (name) => `${own.get(name.slice(0, name.indexOf(' '))) ?? index}# ${name}`,
    };
  });
}

/** Whether nothing of a period was recorded late: readers who take it for the same would find that it is not. */
function isUnchanged(period: string, before: Publication, after: Publication): boolean {
  const isOf = ([name]: readonly [string, number | null]) => name.startsWith(`${period} `);
  const textOf = ({ truth }: Publication) => JSON.stringify([...truth].filter(isOf));
  return textOf(before) === textOf(after);
}

/** Whether the records of a period were complete on a day. */
function hasEnded(period: string, asOf: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return period <= asOf;
  const [first = '', second] = period.split('-');
  return (second === undefined ? `${first}-12-31` : `${second}-08-31`) <= asOf;
}

interface Differences {
  readonly unknowns: ReadonlyMap<string, number | null>;
  /** The later count is the earlier one and the difference: certain. */
  readonly links: readonly Constraint[];
  readonly likely: readonly Constraint[];
  readonly secrets: readonly Secret[];
}

/** What two publications tell about those who came between them. */
function differencesOf({
  earlier,
  later,
  mark,
}: {
  readonly earlier: Named;
  readonly later: Named;
  readonly mark: string;
}): Differences {
  const unknowns = new Map<string, number | null>();
  const truth = new Map<string, number>();
  const links: Constraint[] = [];
  const likely: Constraint[] = [];
  const secrets: Secret[] = [];
  const inMark = (name: string) => `${mark}# ${name}`;
  const grown = (name: string) =>
    (later.publication.truth.get(name) ?? NaN) - (earlier.publication.truth.get(name) ?? NaN);
  // Newly sent, or a record: as many as came by the totals that a clause demands, these are who came and nothing more.
  const isOfComers = (row: CountRow, value: number) =>
    (row.measure === 'rotating_new' || row.measure === 'rotation_records') &&
    value === grown(nameOf({ ...row, measure: 'rotating' }));
  for (const [name, row] of later.rows) {
    const old = earlier.rows.get(name);
    if (old === undefined || earlier.inAll(name) === later.inAll(name)) continue;
    const value = (later.publication.truth.get(name) ?? 0) - (earlier.publication.truth.get(name) ?? 0);
    const isKnown = row.person_count !== null && old.person_count !== null;
    unknowns.set(inMark(name), isKnown ? value : null);
    truth.set(inMark(name), value);
    links.push({
      terms: new Map([
        [later.inAll(name), 1],
        [earlier.inAll(name), -1],
        [inMark(name), -1],
      ]),
      low: 0,
      high: 0,
    });
    likely.push({ terms: new Map([[inMark(name), 1]]), low: 0, high: null });
    const measure = row.measure as MeasureName;
    if (!isAnyway(row) && !isOfComers(row, value))
      secrets.push({ name: inMark(name), kind: 'increment', measure, value });
  }
  // Who is continuing was there when the year began.
  for (const { measure, ...row } of later.rows.values()) {
    if (measure !== 'rotating_continuing') continue;
    const name = inMark(nameOf({ ...row, measure }));
    if (unknowns.has(name)) likely.push({ terms: new Map([[name, 1]]), low: 0, high: 0 });
  }
  for (const { terms, low, high } of later.knowledge.constraints) {
    const isOfSums = [low, high].every((end) => end === null || end === 0);
    if (isOfSums && [...terms.keys()].every((name) => unknowns.has(inMark(name))))
      likely.push({ terms: new Map([...terms].map(([name, factor]) => [inMark(name), factor])), low, high });
  }
  likely.push(...samePersons(later, { inMark, truth }), ...stillExpected(later, { inMark }));
  for (const name of later.rows.keys()) {
    const value = later.publication.truth.get(name);
    if (value != null) truth.set(later.inAll(name), value);
  }
  const valueOf = (name: string) => truth.get(name);
  return { unknowns, links, likely: likely.filter((constraint) => isTrue(constraint, valueOf)), secrets };
}

/** Where everybody has one record, everybody takes it that it is so: most have. */
function oneRecordEach({ facts, truth }: Publication, inAll: Named['inAll']): readonly Constraint[] {
  const totals = facts.person_counts.filter(({ measure }) => measure === 'rotating');
  return totals.flatMap((row): Constraint[] => {
    const [persons, records] = [nameOf(row), nameOf({ ...row, measure: 'rotation_records' })];
    if (truth.get(persons) == null || truth.get(persons) !== truth.get(records)) return [];
    const terms = new Map([
      [inAll(records), 1],
      [inAll(persons), -1],
    ]);
    return [{ terms, low: 0, high: 0 }];
  });
}

/** Where no total of a unit moved, nobody came and nobody went. */
function samePersons(
  { rows }: Named,
  { inMark, truth }: { readonly inMark: (name: string) => string; readonly truth: ReadonlyMap<string, number> },
): readonly Constraint[] {
  const units = Map.groupBy(rows.values(), ({ period, unit_kind, unit_id }) => `${period} ${unit_kind} ${unit_id}`);
  return [...units.values()].flatMap((own) => {
    const total = own.find(({ measure }) => measure === 'rotating');
    if (total === undefined || truth.get(inMark(nameOf(total))) !== 0) return [];
    return own
      .filter(({ measure }) => /^rotati|^weak_or_new_records$/.test(measure))
      .map((row) => ({ terms: new Map([[inMark(nameOf(row)), 1]]), low: 0, high: 0 }));
  });
}

/** Only who came since the last publication may be still in the first term. */
function stillExpected({ rows, inAll }: Named, { inMark }: { readonly inMark: (name: string) => string }) {
  return [...rows.values()]
    .filter(({ measure }) => measure === 'rotating_expected')
    .flatMap((row): Constraint[] => {
      const total = inMark(nameOf({ ...row, measure: 'rotating' }));
      const terms = new Map([
        [total, 1],
        [inAll(nameOf(row)), -1],
      ]);
      return [
        { terms, low: 0, high: 0 },
        { terms, low: 0, high: null },
      ];
    });
}

/** Whether what is likely is so; what cannot be decided is not. */
function isTrue({ terms, low, high }: Constraint, valueOf: (name: string) => number | null | undefined): boolean {
  let sum = 0;
  for (const [name, factor] of terms) {
    const value = valueOf(name);
    if (value == null) return false;
    sum += factor * value;
  }
  return (low === null || low <= sum) && (high === null || sum <= high);
}
