/**
 * The sums, bounds and verdicts of a city once more, out of what its counties published, by a program that knows nothing of
 * the one that made them: it imports nothing of the source, reads plain JSON, and says what differs.
 */

interface Result {
  indicator_id: string;
  unit_kind: string;
  basis: string;
  category: string;
  period: string;
  as_of_date: string | null;
  numerator: number | null;
  denominator: number | null;
}

interface County {
  region: { region_code: string; as_of_date: string };
  results: readonly Result[];
  derived: {
    coverage_history: readonly {
      as_of_date: string;
      basis: string;
      perimeter: string;
      numerator_tight: number | null;
      numerator: number | null;
      denominator: number;
    }[];
    composition_history: readonly {
      as_of_date: string;
      group_type: string | null;
      group_count: number;
      school_count: number | null;
      campus_count: number | null;
    }[];
  };
}

interface Pair {
  numerator: number;
  denominator: number | null;
}

interface Part {
  region_code: string;
  state: string;
  row: { ref: string; numerator: number | null; denominator: number | null } | null;
  weight: { count: number } | null;
}

interface Figure {
  figure_id: string;
  indicator_id: string;
  basis: string;
  category: string;
  period: string;
  as_of_date: string | null;
  is_share: boolean;
  parts: readonly Part[];
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  state: string;
  bounds: { least: Pair; most: Pair } | null;
}

interface Judgement {
  figure_id: string | null;
  comparator: string;
  threshold: number;
  unit: string;
  deadline: string | null;
  verdict: string;
}

interface City {
  as_of_date: string;
  figures: readonly Figure[];
  judgements: readonly Judgement[];
}

/** What is wrong with a city's figures, one sentence each; nothing where all is right. */
export function recount(city: City, counties: readonly County[]): readonly string[] {
  const wrong: string[] = [];
  for (const figure of city.figures) wrong.push(...recountFigure(figure, counties));
  for (const judgement of city.judgements) wrong.push(...rejudge(judgement, city));
  return wrong;
}

function recountFigure(figure: Figure, counties: readonly County[]): readonly string[] {
  const wrong: string[] = [];
  const say = (what: string) => wrong.push(`${figure.figure_id}: ${what}`);
  let [numerator, denominator, missing, counted] = [0, 0, 0 as number | null, 0];
  for (const part of figure.parts) {
    const county = counties.find(({ region }) => region.region_code === part.region_code);
    const found = county === undefined ? null : published(county, figure);
    if (part.state === '计入') {
      if (found === null) say(`${part.region_code} is counted and published nothing`);
      else {
        if (part.row?.numerator !== found.numerator || part.row.denominator !== found.denominator)
          say(`${part.region_code} published ${JSON.stringify(found)}`);
        if (county !== undefined && referred(county, part.row?.ref ?? '', figure)?.numerator !== found.numerator)
          say(`${part.region_code} has another number in ${part.row?.ref}`);
        numerator += found.numerator;
        denominator += found.denominator ?? 0;
        counted += 1;
      }
      continue;
    }
    if (part.row !== null) say(`${part.region_code} is not counted and has a number`);
    if (found !== null && part.state !== '口径不同' && part.state !== '时点不同')
      say(`${part.region_code} published ${JSON.stringify(found)} and is ${part.state}`);
    if (part.state === '不适用') continue;
    missing = missing === null || part.weight === null ? null : missing + part.weight.count;
  }
  const known = counted > 0;
  if (figure.numerator !== (known ? numerator : null)) say(`numerators make ${numerator}`);
  if (figure.is_share && figure.denominator !== (known ? denominator : null)) say(`denominators make ${denominator}`);
  if (!figure.is_share) return wrong;
  const whole = missing === null ? null : denominator + missing;
  const bounds =
    !known || whole === null || whole === 0 ? null : [numerator / whole, (numerator + (missing ?? 0)) / whole];
  const stated = figure.bounds === null ? null : [ratio(figure.bounds.least), ratio(figure.bounds.most)];
  if (JSON.stringify(bounds) !== JSON.stringify(stated)) say(`bounds are ${JSON.stringify(bounds)}`);
  const mayStand = known && whole !== null && denominator > 0 && denominator * 3 >= whole * 2;
  if (figure.value !== (mayStand ? numerator / denominator : null)) say(`the share is ${figure.value}`);
  return wrong;
}

/** What a county published for a figure: in its results, or month by month. */
function published(county: County, figure: Figure): Pair | null {
  const rows = county.results.filter(
    (own) =>
      own.unit_kind === 'region' &&
      own.indicator_id === figure.indicator_id &&
      own.basis === figure.basis &&
      own.category === figure.category &&
      (figure.period === '' ? own.as_of_date === figure.as_of_date && own.period === '' : own.period === figure.period),
  );
  // A row that only says that a target is not in force yet has no number.
  const row = rows.find(({ numerator }) => numerator !== null);
  if (row !== undefined) return pairOf(row, figure);
  if (figure.period !== '') return null;
  if (figure.category === '' && (figure.indicator_id === 'IND-01' || figure.indicator_id === 'IND-02')) {
    const month = county.derived.coverage_history.find(
      (own) => own.as_of_date === figure.as_of_date && own.basis === figure.basis && own.perimeter === '当期口径',
    );
    if (month === undefined) return null;
    const numerator = figure.indicator_id === 'IND-01' ? month.numerator_tight : month.numerator;
    return pairOf({ numerator, denominator: month.denominator }, figure);
  }
  const column = compositions[figure.indicator_id + figure.basis];
  if (column === undefined) return null;
  const month = county.derived.composition_history.find(
    (own) =>
      own.as_of_date === figure.as_of_date &&
      ((own.group_type ?? '') === '' ? '' : `类型：${own.group_type}`) === figure.category,
  );
  return month === undefined ? null : pairOf({ numerator: month[column], denominator: null }, figure);
}

const compositions: Readonly<Record<string, 'group_count' | 'school_count' | 'campus_count'>> = {
  'IND-03集团数': 'group_count',
  'IND-03集团内学校数': 'school_count',
  'IND-03集团内校区数': 'campus_count',
};

function pairOf(
  { numerator, denominator }: { numerator: number | null; denominator: number | null },
  { is_share }: Figure,
): Pair | null {
  return numerator === null || (is_share && denominator === null) ? null : { numerator, denominator };
}

/** The row that a reference leads to: the n-th of an indicator's results, or of a table of months. */
function referred(county: County, ref: string, figure: Figure): { numerator: number | null } | null {
  const [indicator = '', index] = ref.split(':');
  if (index !== undefined)
    return county.results.filter(({ indicator_id }) => indicator_id === `IND-${indicator}`)[Number(index)] ?? null;
  const [table, row] = ref.split('.');
  if (table === 'coverage_history') {
    const month = county.derived.coverage_history[Number(row)];
    if (month === undefined) return null;
    return { numerator: figure.indicator_id === 'IND-01' ? month.numerator_tight : month.numerator };
  }
  const column = compositions[figure.indicator_id + figure.basis];
  const month = county.derived.composition_history[Number(row)];
  return column === undefined || month === undefined ? null : { numerator: month[column] };
}

function ratio({ numerator, denominator }: Pair): number {
  return numerator / (denominator ?? 1);
}

/** In whole numbers, with the threshold in thousandths of a percent. */
function rejudge(
  { figure_id, comparator, threshold, unit, deadline, verdict }: Judgement,
  city: City,
): readonly string[] {
  const due = deadline === null || deadline <= city.as_of_date;
  const figure = city.figures.find((own) => own.figure_id === figure_id);
  const expected = due ? expectedVerdict(figure, { comparator, threshold, unit }) : '未到期';
  return expected === verdict
    ? []
    : [`${figure_id} against ${comparator}${threshold}${unit} is ${expected}, not ${verdict}`];
}

function expectedVerdict(
  figure: Figure | undefined,
  { comparator, threshold }: { comparator: string; threshold: number; unit: string },
): string {
  if (figure === undefined || figure.numerator === null) return '无数据';
  if (figure.bounds === null) return '不能判断';
  const passes = ({ numerator, denominator }: Pair) => {
    const difference = numerator * 100_000 - Math.round(threshold * 1000) * (denominator ?? 0);
    return comparator === '≥' ? difference >= 0 : difference <= 0;
  };
  const ends = [passes(figure.bounds.least), passes(figure.bounds.most)];
  if (ends[0] === ends[1]) return ends[0] === true ? '达标' : '未达标';
  return '不能判断';
}
