import type { ResultRow } from '../../../src/model/result.ts';
import type { Facts } from './facts.ts';

/** A fault put into a page, or into the data behind it, to prove that it would be found. */
export interface Planted {
  readonly name: string;
  readonly page: string;
  readonly plant: (markup: string, facts: Facts) => { readonly markup?: string; readonly facts?: Facts };
}

const bound = /<data value="([^"]*)">([^<]*)<\/data>/g;

interface Found {
  readonly whole: string;
  readonly ref: string;
  readonly text: string;
  readonly at: number;
}

function boundIn(markup: string): readonly Found[] {
  return [...markup.matchAll(bound)].map((match) => ({
    whole: match[0],
    ref: match[1] ?? '',
    text: match[2] ?? '',
    at: match.index,
  }));
}

/** The first bound number that fits. Throws when there is none: then the page no longer shows what is planted. */
function first(markup: string, fits: (found: Found, after: string) => boolean): Found {
  const found = boundIn(markup).find((one) => fits(one, markup.slice(one.at + one.whole.length)));
  if (found === undefined) throw new Error('there is no such number on the page');
  return found;
}

const put = (markup: string, { at, whole }: Found, text: string) =>
  markup.slice(0, at) + text + markup.slice(at + whole.length);

const rebind = (ref: string, text: string) => `<data value="${ref}">${text}</data>`;

/** The same page with one number told otherwise. */
function retold(fits: (found: Found, after: string) => boolean, tell: (found: Found) => string): Planted['plant'] {
  return (markup) => {
    const found = first(markup, fits);
    return { markup: put(markup, found, tell(found)) };
  };
}

/** The same page with what follows a number changed. */
function continued(fits: (found: Found, after: string) => boolean, from: RegExp, to: string): Planted['plant'] {
  return (markup) => {
    const { at, whole } = first(markup, fits);
    const [head, rest] = [markup.slice(0, at + whole.length), markup.slice(at + whole.length)];
    return { markup: head + rest.replace(from, to) };
  };
}

const isResult = ({ ref }: Found) => /^\w+:\d+$/.test(ref);
const isShare = (found: Found) => isResult(found) && found.text.endsWith('%');
const isPart = (part: string) => (found: Found) => new RegExp(`^\\w+:\\d+${part}$`).test(found.ref);
const plusOne = (text: string) => String(Number(text.replaceAll(',', '')) + 1);

/** The same data with the results of some rows changed. */
function withRows(facts: Facts, change: (row: ResultRow) => ResultRow): Facts {
  const changed = new Map(facts.results.map((row) => [row, change(row)]));
  const results = [...changed.values()];
  return { ...facts, results, rowOf: (ref) => changed.get(facts.rowOf(ref) as ResultRow) ?? facts.rowOf(ref) };
}

/** The first share of a page told with something of another one that differs. */
function exchanged(tell: (one: Found, other: Found) => string): Planted['plant'] {
  return (markup) => {
    const [one, ...others] = boundIn(markup).filter(isShare);
    const other = others.find(({ text }) => text !== one?.text);
    if (one === undefined || other === undefined) throw new Error('all shares of the page are the same');
    return { markup: put(markup, one, tell(one, other)) };
  };
}

const overview = 'demo/index.html';
const coverage = 'demo/indicators/ind-01/index.html';
const rotation = 'demo/indicators/ind-10/index.html';
const list = 'demo/indicators/index.html';
const group = 'demo/groups/999999-g09/index.html';

export const planted: readonly Planted[] = [
  {
    name: 'a number without its fact',
    page: overview,
    plant: retold(isResult, ({ text }) => text),
  },
  {
    name: 'a number typed into a sentence',
    page: overview,
    plant: (markup) => ({ markup: markup.replace('</h1>', '</h1><p>另有3个集团。</p>') }),
  },
  {
    name: 'a share that is not its parts',
    page: overview,
    plant: retold(isShare, ({ ref }) => rebind(ref, '12.3%')),
  },
  {
    name: 'a share off by one printed unit',
    page: coverage,
    plant: retold(isShare, ({ ref, text }) => rebind(ref, `${(Number(text.slice(0, -1)) + 0.1).toFixed(1)}%`)),
  },
  {
    name: 'a percentage out of a rounded share',
    page: coverage,
    plant: retold(
      (found) => isShare(found) && !found.text.endsWith('.0%'),
      ({ ref, text }) => rebind(ref, `${Math.round(Number(text.slice(0, -1)))}.0%`),
    ),
  },
  {
    name: 'a numerator off by one',
    page: coverage,
    plant: retold(isPart('n'), ({ ref, text }) => rebind(ref, plusOne(text))),
  },
  {
    name: 'a denominator off by one',
    page: coverage,
    plant: retold(isPart('d'), ({ ref, text }) => rebind(ref, plusOne(text))),
  },
  {
    name: 'n and N exchanged',
    page: coverage,
    plant: (markup) => {
      const n = first(markup, isPart('n'));
      const d = first(markup.slice(n.at), isPart('d'));
      return { markup: put(put(markup, { ...d, at: n.at + d.at }, rebind(d.ref, n.text)), n, rebind(n.ref, d.text)) };
    },
  },
  {
    name: 'a shortfall off by one',
    page: overview,
    plant: retold(isPart('s'), ({ ref, text }) => rebind(ref, plusOne(text))),
  },
  {
    name: 'a threshold of another target',
    page: overview,
    plant: retold(
      ({ text, ref }) => text === '90%' && (isPart('t')({ ref } as Found) || ref.endsWith('.threshold')),
      ({ ref }) => rebind(ref, '80%'),
    ),
  },
  {
    name: 'the figure of another group',
    page: rotation,
    plant: exchanged((one, other) => rebind(one.ref, other.text)),
  },
  {
    name: 'the reference of another group',
    page: rotation,
    plant: exchanged((one, other) => rebind(other.ref, one.text)),
  },
  {
    name: 'the oldest row as the present one',
    page: list,
    plant: (markup, facts) => {
      const cells = boundIn(markup).filter((found) => isResult(found) && found.ref.startsWith('01:'));
      const one = cells.find(({ at }) => /data-label="现状"[^<]*>(?:(?!<\/td>)[\s\S])*$/.test(markup.slice(0, at)));
      if (one === undefined) throw new Error('coverage has no present value in the list of indicators');
      const row = facts.rowOf(one.ref);
      const own = facts.results.filter(({ indicator_id }) => indicator_id === 'IND-01');
      const oldest = own.findIndex(
        (other) =>
          other.unit_id === row?.unit_id &&
          other.basis === row.basis &&
          other.category === '' &&
          other.value !== null &&
          other.as_of_date !== row.as_of_date,
      );
      const { numerator, denominator } = own[oldest] ?? {};
      const text = `${((Number(numerator) / Number(denominator)) * 100).toFixed(1)}%`;
      return { markup: put(markup, one, rebind(`01:${oldest}`, text)) };
    },
  },
  {
    name: '个校区 told as 所',
    page: overview,
    plant: continued((_, after) => after.startsWith('个校区'), /^个校区/, '所'),
  },
  {
    name: '个校区 told as 个集团',
    page: overview,
    plant: continued((found, after) => isPart('s')(found) && after.startsWith('个校区'), /^个校区/, '个集团'),
  },
  {
    name: '人 told as 个校区',
    page: group,
    plant: continued((found, after) => isPart('[ns]')(found) && after.startsWith('人'), /^人/, '个校区'),
  },
  {
    name: '人次 told as 人',
    page: 'demo/rotations/index.html',
    plant: (markup, facts) => {
      const counted = facts.results.findIndex((row) => row.basis === '人次' && row.value !== null);
      const row = facts.results[counted];
      const index = facts.results
        .filter(({ indicator_id }) => indicator_id === row?.indicator_id)
        .findIndex((other) => other === row);
      const ref = `${row?.indicator_id.slice(4)}:${index}n`;
      return { markup: markup.replace('</h1>', `</h1><p>共${rebind(ref, String(row?.numerator))}人。</p>`) };
    },
  },
  {
    name: 'another date before a figure',
    page: overview,
    plant: (markup, facts) => {
      const found = first(markup, (one) => isShare(one) && facts.rowOf(one.ref)?.indicator_id === 'IND-01');
      return { markup: put(markup, found, `2019年1月1日为${found.whole}`) };
    },
  },
  {
    name: 'another school year before a figure',
    page: rotation,
    plant: (markup) => {
      const found = first(markup, isShare);
      return { markup: put(markup, found, `2011—2012学年为${found.whole}`) };
    },
  },
  {
    name: 'a verdict that the figure does not have',
    page: overview,
    plant: (markup, facts) => {
      const found = first(markup, (one) => facts.rowOf(one.ref)?.verdict === '未达标' && isResult(one));
      return { markup: put(markup, found, `${found.whole}，达标。`) };
    },
  },
  {
    name: 'a verdict of a figure that is not judged',
    page: rotation,
    plant: (markup, facts) => {
      const found = first(markup, (one) => facts.rowOf(one.ref)?.verdict === '达标' && isResult(one));
      return { markup: put(markup, found, `${found.whole}，未达标。`) };
    },
  },
  {
    name: 'a fall told as a rise',
    page: overview,
    plant: (markup) => {
      const found = first(markup, ({ ref }) => ref.startsWith('pp('));
      const head = markup.slice(0, found.at);
      const turned = head.endsWith('提高') ? head.replace(/提高$/, '下降') : head.replace(/下降$/, '提高');
      return { markup: turned + markup.slice(found.at) };
    },
  },
  {
    name: 'a change the wrong way round',
    page: overview,
    plant: retold(
      ({ ref }) => /^pp\([^(),]+,[^(),]+\)$/.test(ref),
      ({ ref, text }) => rebind(ref.replace(/\(([^,]+),([^)]+)\)/, '($2,$1)'), text),
    ),
  },
  {
    name: 'percentage points of other years',
    page: overview,
    plant: retold(
      ({ ref }) => ref.startsWith('pp('),
      ({ ref, text }) => rebind(ref, String(Number(text) + 0.7)),
    ),
  },
  {
    name: 'a count that counts too many',
    page: overview,
    plant: retold(
      ({ ref }) => ref.startsWith('#'),
      ({ ref, text }) => rebind(ref, plusOne(text)),
    ),
  },
  {
    name: 'a count of something else',
    page: overview,
    plant: retold(
      ({ ref }) => ref.startsWith('#'),
      ({ text }) => rebind('#no_such_count', text),
    ),
  },
  {
    name: 'a reference that leads nowhere',
    page: overview,
    plant: retold(isResult, ({ text }) => rebind('01:99999', text)),
  },
  {
    name: 'data that changed after the page was made',
    page: coverage,
    plant: (_, facts) => ({
      facts: {
        ...facts,
        valueOf: (ref) => {
          const value = facts.valueOf(ref);
          return { ...value, numerator: value.numerator + value.denominator };
        },
      },
    }),
  },
  {
    name: 'a verdict that the data have taken back',
    page: overview,
    plant: (_, facts) => ({ facts: withRows(facts, (row) => ({ ...row, verdict: '无定量要求' })) }),
  },
  {
    name: 'a result of another date in the data',
    page: overview,
    plant: (_, facts) => ({
      facts: withRows(facts, (row) =>
        row.as_of_date === null ? row : { ...row, as_of_date: '2001-02-03', deadline: null },
      ),
    }),
  },
  {
    name: 'a period that has ended since the page was made',
    page: list,
    plant: (_, facts) => ({ facts: { ...facts, as_of_date: '2027-12-31' } }),
  },
  {
    name: 'more lacking than there are',
    page: overview,
    plant: (_, facts) => ({ facts: withRows(facts, (row) => ({ ...row, shortfall: 1_000_000 })) }),
  },
];
