import { describe, expect, inject, test } from 'vitest';
import { formatDate } from '../../src/format/date.ts';
import { answerPlaceOf, indicatorPlaceLabel, type PlaceRecords } from '../../src/model/answer-places.ts';
import { pageAt, refsIn, sectionOf, tableRows, type PublishedRow } from './sections.ts';
import { wordsOf } from './site.ts';

/**
 * The clauses of the two policy texts, answered: each names a place of the site, and there the demonstration county, which
 * has records of every kind, shows a bound number or the words of a record.
 */

const site = inject('rootSite');

interface Clause {
  readonly clause_id: string;
  readonly answer_places: readonly string[];
  readonly answer_items: readonly string[];
  readonly indicator_ids: readonly string[];
  readonly quoted_reason: string | null;
}

/** LZ-01 … LZ-44 and HY-01 … HY-44: those of the list that the two texts were first cut into; later ones stand beside. */
const clauses: readonly Clause[] = ['linzi', 'huaiyuan']
  .flatMap((slug) => tableRows(site, slug, 'clauses').map(clauseOf))
  .filter(({ clause_id }) => Number(clause_id.slice(3)) <= 44);

function listIn(cell: unknown): readonly string[] {
  return Array.isArray(cell) ? cell.map(String) : [];
}

function clauseOf(row: PublishedRow): Clause {
  return {
    clause_id: String(row['clause_id']),
    answer_places: listIn(row['answer_places']),
    answer_items: listIn(row['answer_items']),
    indicator_ids: listIn(row['indicator_ids']),
    quoted_reason: (row['quoted_reason'] as string | null) ?? null,
  };
}

const groupPages = tableRows(site, 'demo', 'groups').map(({ group_id }) => String(group_id).toLowerCase());

/** The sections that a place has on the demonstration county's pages: one, or one for each indicator or group. */
function sectionsOf(label: string, { indicator_ids }: Pick<Clause, 'indicator_ids'>): readonly string[] {
  const place = answerPlaceOf(label);
  if (place === null) throw new Error(`${label} is no place`);
  const { page, anchor } = place;
  const pages = page
    .replace('{indicator}', () => '{}')
    .replace('{group}', () => '{}')
    .split('{}');
  const inner = label === indicatorPlaceLabel ? indicator_ids.map((id) => id.toLowerCase()) : groupPages;
  const addresses = pages.length === 1 ? [page] : inner.map((id) => pages.join(id));
  return addresses.flatMap((address) => {
    const html = pageAt(site, `demo/${address}`);
    const section = html === null ? null : sectionOf(html, anchor);
    return section === null ? [] : [section];
  });
}

/** Words of the county's lists: that a list names them is no record. */
const listed = new Set(tableRows(site, 'demo', 'pack_items').map(({ item }) => String(item)));
const listedElsewhere = new Set(
  ['linzi', 'huaiyuan'].flatMap((slug) => tableRows(site, slug, 'pack_items').map(({ item }) => String(item))),
);
const regionName = String(tableRows(site, 'demo', 'region')[0]?.['region_name']);
const names = new Map(
  ['schools', 'campuses'].flatMap((table) =>
    tableRows(site, 'demo', table).map((row) => [
      row['campus_id'] ?? row['school_id'],
      row['campus_name'] ?? row['school_name'],
    ]),
  ),
);

/**
 * By what the records of a place are known: texts and dates without the county's name, and the names of their units; not by
 * what more than a few of them have in common.
 */
function recordWords(label: string): readonly string[] {
  const records: readonly PlaceRecords[] = answerPlaceOf(label)?.records ?? [];
  return records.flatMap(({ table, where }) => {
    const rows = tableRows(site, 'demo', table).filter((row) => isMeant(row, where));
    const counted = Map.groupBy(rows.flatMap(wordsOfRecord), (word) => word);
    const few = Math.max(2, rows.length / 5);
    return [...counted].flatMap(([word, own]) => (own.length <= few ? [word] : []));
  });
}

function isMeant(row: PublishedRow, where: PlaceRecords['where']): boolean {
  if (where === undefined) return true;
  const [column, value] = where;
  return value === undefined ? row[column] !== null : row[column] === value;
}

function wordsOfRecord(row: PublishedRow): readonly string[] {
  const unit = names.get(row['campus_id'] ?? row['school_id']) ?? null;
  const texts = [unit, ...Object.values(row)].filter((cell): cell is string => typeof cell === 'string');
  const words = texts.map((text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text) : text.replace(regionName, '')));
  const plain = words.map((word) => word.replaceAll(/\s/g, ''));
  return [...new Set(plain)].filter(
    (word) => /\p{Script=Han}.*\p{Script=Han}.*\p{Script=Han}/u.test(word) && !listed.has(word),
  );
}

/** What is wrong with the answer that a place gives; null where it gives one. */
function faultOf(label: string, clause: Clause): string | null {
  const sections = sectionsOf(label, clause);
  const wanted = label === indicatorPlaceLabel ? clause.indicator_ids.length : 1;
  if (sections.length < wanted) return `${label}: no section`;
  const words = recordWords(label);
  const answering = sections.filter((section) => {
    const text = wordsOf(section);
    return refsIn(section).length > 0 || words.some((word) => text.includes(word));
  });
  return answering.length < wanted ? `${label}: neither a number nor a record` : null;
}

test('there are 88, of which 83 are answered and 5 only quoted', () => {
  expect(clauses).toHaveLength(88);
  const quoted = clauses.filter(({ answer_places }) => answer_places.length === 0);
  expect(quoted.map(({ clause_id }) => clause_id).toSorted()).toEqual(['HY-33', 'LZ-13', 'LZ-22', 'LZ-38', 'LZ-43']);
  expect(quoted.filter(({ quoted_reason }) => quoted_reason === null)).toEqual([]);
});

describe('the demonstration county answers', () => {
  const answered = clauses.filter(({ answer_places }) => answer_places.length > 0);

  test.each(answered.map((clause) => [clause.clause_id, clause] as const))(
    '%s in each place that it names',
    (_, clause) => {
      expect(clause.answer_places.flatMap((label) => faultOf(label, clause) ?? [])).toEqual([]);
    },
  );

  const itemised = answered.flatMap((clause) => {
    // A county's own lists may name what the demonstration county's do not: a kind of activity, a subject of support.
    const items = clause.answer_items.filter((item) => listed.has(item) || !listedElsewhere.has(item));
    return items.length === 0 ? [] : [[clause.clause_id, clause, items] as const];
  });

  test('many clauses by items of their own', () => {
    expect(itemised.length).toBeGreaterThan(25);
  });

  test.each(itemised)('%s with every item that it names', (_, clause, items) => {
    const text = clause.answer_places
      .flatMap((label) => sectionsOf(label, clause))
      .map(wordsOf)
      .join('');
    expect(items.filter((item) => !text.includes(item))).toEqual([]);
  });
});

describe.each(['demo', 'linzi', 'huaiyuan'])('the policy page of %s', (slug) => {
  const page = pageAt(site, `${slug}/policy/`) ?? '';

  test('says of every clause where it is answered, or why it is only quoted', () => {
    const silent = tableRows(site, slug, 'clauses').filter(({ clause_id, quoted_reason }) => {
      const own = sectionOf(page, String(clause_id).toLowerCase()) ?? '';
      const isLinked = own.includes('展示位置') && /<span class="answer-link">\s*<a href/.test(own);
      return !isLinked && !wordsOf(own).includes(String(quoted_reason).replaceAll(/\s/g, ''));
    });
    expect(silent.map(({ clause_id }) => clause_id)).toEqual([]);
  });

  test('leads from every reading and handling that promises a list to where it is', () => {
    const promises = /列示|(?:另|另行|同时|分别|单独|并|照常)列/;
    const readings = tableRows(site, slug, 'interpretations').map(({ interp_id, adopted }) => [interp_id, adopted]);
    const handled = tableRows(site, slug, 'contradictions').map((row) => [row['contradiction_id'], row['handling']]);
    const promising = [...readings, ...handled].filter(([, words]) => promises.test(String(words)));
    expect(promising.length).toBeGreaterThan(0);
    const silent = promising.filter(
      ([id]) => !(sectionOf(page, String(id).toLowerCase()) ?? '').includes('answer-link'),
    );
    expect(silent).toEqual([]);
  });

  test('names in its table of answers every place that the published table has', () => {
    const rows = tableRows(site, slug, 'clause_answers');
    const table = pageAt(site, `${slug}/policy/answers/`) ?? '';
    const clauseIds = new Set(tableRows(site, slug, 'clauses').map(({ clause_id }) => clause_id));
    expect(new Set(rows.map(({ clause_id }) => clause_id))).toEqual(clauseIds);
    const addresses = rows
      .map(({ address }) => String(address ?? ''))
      .filter((address) => !address.includes('集团编码'));
    expect(addresses.filter((address) => !table.includes(`href="/${slug}/${address}"`))).toEqual([]);
  });
});
