import type { MeasureName } from '../../../src/model/measures.ts';
import type { Amount, AmountOf, Asked, Whose } from '../amounts.ts';
import { unitsOf } from '../amounts.ts';
import { firstDayOf, lastDayOf } from '../dates.ts';
import { absent, count, share, type Absence, type Figure, type Place } from '../figure.ts';
import { noteOf } from '../notes.ts';
import { regionOf, type County } from '../register.ts';
import { academicYears } from '../rotation.ts';

/** IND-10 to 14, 16, 18 and 33 (domain A4, HY-14 to 19): counts of people, alone and over each other. */

interface Line {
  readonly indicator_id: string;
  readonly basis: string;
  readonly category?: string;
  readonly numerator: Asked;
  /** None: the figure is a count. */
  readonly denominator?: Asked;
  /** What a share of nobody is called. */
  readonly ofNobody?: readonly [Absence, string];
  readonly period_kind?: '年度';
  readonly hasNote?: true;
  /** It rests on all that was ever recorded. */
  readonly isSinceFirstRecord?: true;
}

const part = (measure: MeasureName, name: string): Asked => ({ measure, part: name });
const noTeachers = ['missing', '学年初没有专任教师，无法计算比例。'] as const;
const noEligible = ['missing', '学年初没有符合交流条件的教师，无法计算比例。'] as const;
const noRotation = ['not-applicable', '本学年无交流，骨干占比不适用。'] as const;
const nobodyFive = ['not-applicable', '学年初没有任教满五年的教师。'] as const;

const ofTeachers = { denominator: { measure: 'teachers' }, ofNobody: noTeachers } as const;
const takingPart = { indicator_id: 'IND-10', basis: '参与口径', ...ofTeachers } as const;
const records = { indicator_id: 'IND-10', basis: '人次' } as const;
const five = {
  indicator_id: 'IND-13',
  basis: '满五年教师',
  denominator: { measure: 'five_year_eligible' },
  ofNobody: nobodyFive,
} as const;
const eligible = {
  indicator_id: 'IND-11',
  basis: '符合条件口径',
  denominator: { measure: 'eligible_teachers' },
  ofNobody: noEligible,
} as const;
const graduating = { indicator_id: 'IND-14', basis: '上学年毕业班' } as const;
const direction = { indicator_id: 'IND-16', basis: '人数' } as const;

const lines: readonly Line[] = [
  { ...takingPart, numerator: { measure: 'rotating' }, hasNote: true },
  { ...takingPart, category: '其中：上学年延续', numerator: { measure: 'rotating_continuing' } },
  { ...takingPart, category: '其中：进行中（预计）', numerator: { measure: 'rotating_expected' } },
  ...['定期交流', '支教', '跟岗', '挂职', '调动'].map((form) => ({
    ...takingPart,
    category: `形式：${form}`,
    numerator: part('rotating_form', form),
  })),
  { ...takingPart, basis: '新派口径', numerator: { measure: 'rotating_new' } },
  {
    ...takingPart,
    basis: '年度口径',
    numerator: { measure: 'rotating_calendar' },
    denominator: { measure: 'teachers_calendar' },
    period_kind: '年度',
  },
  { ...records, numerator: { measure: 'rotation_records' } },
  { ...records, category: '其中：到薄弱学校和新建校', numerator: { measure: 'weak_or_new_records' } },
  { ...records, category: '另有：走教、兼课和短期交流', numerator: { measure: 'visiting_records' } },
  { ...eligible, numerator: { measure: 'rotating_any' } },
  {
    indicator_id: 'IND-12',
    basis: '文件所列称号',
    numerator: { measure: 'rotating_backbone' },
    denominator: { measure: 'rotating' },
    ofNobody: noRotation,
    hasNote: true,
  },
  {
    indicator_id: 'IND-12N',
    basis: '县级以上骨干',
    numerator: { measure: 'rotating_county_backbone' },
    denominator: { measure: 'rotating_any' },
    ofNobody: noRotation,
  },
  { ...five, numerator: { measure: 'five_year_done' }, isSinceFirstRecord: true },
  { ...five, category: '其中：未交流、登记缓交', numerator: { measure: 'five_year_deferred' } },
  {
    ...graduating,
    numerator: { measure: 'rotating_graduating' },
    denominator: { measure: 'rotating' },
    ofNobody: ['not-applicable', '本学年无交流，毕业班教师占比不适用。'],
  },
  {
    ...graduating,
    category: '对照：全部专任教师',
    numerator: { measure: 'teachers_graduating' },
    denominator: { measure: 'teachers' },
    ofNobody: ['not-applicable', '学年初没有专任教师。'],
  },
  { ...direction, numerator: { measure: 'rotating' } },
  { ...direction, category: '方向：城镇→乡村', numerator: { measure: 'rotating_urban_to_rural' } },
  ...['总校→成员', '成员→总校', '成员↔成员', '总校校区之间'].map((name) => ({
    ...direction,
    category: `方向：${name}`,
    numerator: part('rotating_direction', name),
  })),
  { indicator_id: 'IND-18', basis: '人数', numerator: { measure: 'rotating_cross_stage' } },
  { indicator_id: 'IND-21', basis: '在岗人数', numerator: { measure: 'cadres_sent' } },
];

export function peopleFigures(county: County, amountOf: AmountOf): readonly Figure[] {
  const years = academicYears(county);
  const made = lines.flatMap((line) =>
    unitsOf(county).flatMap((unit) =>
      years.flatMap((year) => {
        const found = figureOf(county, { line, unit, year }, amountOf);
        return found === null ? [] : [found];
      }),
    ),
  );
  const held = made
    .map((figure) => (figure.indicator_id === 'IND-11' ? heldTogether(figure, amountOf) : figure))
    .map((figure) => (figure.indicator_id === 'IND-12' ? ofPublishedGroups(figure, made) : figure));
  const open = made.flatMap((figure) => (figure.indicator_id === 'IND-13' ? notYetRotated(figure) : []));
  return [...held, ...open, ...ineligibleFigures(county, amountOf), ...mentoringFigures(county, amountOf)];
}

/** Where the region's backbone teachers are kept back for the sake of a group, those of the published groups stand together. */
function ofPublishedGroups(figure: Figure, made: readonly Figure[]): Figure {
  if (figure.unit_kind !== 'region' || figure.absence !== 'suppressed') return figure;
  const groups = made.filter(
    ({ indicator_id, unit_kind, period }) =>
      indicator_id === figure.indicator_id && unit_kind === 'group' && period === figure.period,
  );
  const told = groups.filter(({ absence }) => absence === null);
  const [numerator, denominator] = [sumOf(told, 'numerator'), sumOf(told, 'denominator')];
  if (denominator === 0) return figure;
  const out = groups.filter(({ absence }) => absence === 'suppressed').length;
  return share(
    { ...figure, absence: null, reason: `${out}个集团不公布骨干教师人数，未计入。` },
    numerator,
    denominator,
  );
}

function sumOf(figures: readonly Figure[], of: 'numerator' | 'denominator'): number {
  return figures.reduce((sum, figure) => sum + (figure[of] ?? 0), 0);
}

/** Those of the whole who are not in the part. */
function notYetRotated(figure: Figure): readonly Figure[] {
  const { category, numerator, denominator } = figure;
  if (category !== '') return [];
  const others = { ...figure, category: '其中：尚未交流', reason: figure.absence === null ? null : figure.reason };
  return [numerator === null || denominator === null ? others : share(others, denominator - numerator, denominator)];
}

/** Of all that may rotate no more can than there are; and a reader has to know whether all were asked if they may. */
function heldTogether(figure: Figure, amountOf: AmountOf): Figure {
  const { numerator, denominator, absence, unit_kind, unit_id, period } = figure;
  if (numerator === null || denominator === null || absence !== null || unit_kind !== 'region') return figure;
  if (numerator > denominator) {
    const why = `交流教师${numerator}人，多于符合交流条件的${denominator}人，两者口径不一致，不作为比例公布。`;
    return absent({ ...figure, numerator: null, denominator: null }, 'missing', why);
  }
  const others = amountOf({ unit_kind, unit_id, period }, { measure: 'rotating_ineligible' });
  const isTold = others !== null && others.absence !== 'missing';
  return isTold ? figure : { ...figure, reason: '分子未区分是否符合交流条件。' };
}

function ineligibleFigures(county: County, amountOf: AmountOf): readonly Figure[] {
  const region = { unit_kind: 'region', unit_id: regionOf(county).region_code } as const;
  return academicYears(county).flatMap((year) => {
    const others = amountOf({ ...region, period: year }, { measure: 'rotating_ineligible' });
    if (others === null || others.absence === 'missing') return [];
    const place = { ...placeOf(county, region, year), indicator_id: 'IND-11', basis: '符合条件口径' };
    return [countOf({ ...place, category: '另有：不符合交流条件' }, others)];
  });
}

interface Task {
  readonly line: Line;
  readonly unit: Omit<Whose, 'period'>;
  readonly year: string;
}

function figureOf(county: County, { line, unit, year }: Task, amountOf: AmountOf): Figure | null {
  const { indicator_id, basis, category = '' } = line;
  const period = line.period_kind === '年度' ? year.slice(0, 4) : year;
  const whose = { ...unit, period };
  const numerator = amountOf(whose, line.numerator);
  const denominator = line.denominator === undefined ? undefined : amountOf(whose, line.denominator);
  if (numerator === null || denominator === null) return null;
  const place = { ...placeOf(county, unit, year), indicator_id, basis, category, period };
  const reason = reasonBeside(county, { line, unit, year }, amountOf);
  if (denominator === undefined) return countOf(place, numerator);
  return shareOf({ ...place, reason }, { numerator, denominator, ofNobody: line.ofNobody });
}

function reasonBeside(county: County, { line, unit, year }: Task, amountOf: AmountOf): string | null {
  if (line.hasNote === true) return noteOf(county, year, unit.unit_kind === 'group' ? unit.unit_id : null);
  if (line.isSinceFirstRecord !== true) return null;
  const region = { unit_kind: 'region', unit_id: regionOf(county).region_code } as const;
  const hasRotation = (period: string) => (amountOf({ ...region, period }, { measure: 'rotating' })?.number ?? 0) > 0;
  const first = academicYears(county).find(hasRotation);
  return first === undefined ? null : `登记自${first.replace('-', '—')}学年起，以前的交流未计入。`;
}

/** Where and when a figure of a school year stands. */
export function placeOf(county: County, unit: Omit<Whose, 'period'>, year: string) {
  return {
    ...unit,
    period: year,
    judged_on: firstDayOf(year),
    is_running: regionOf(county).as_of_date < lastDayOf(year),
  };
}

export function countOf(place: Place, { number, absence, reason }: Amount): Figure {
  return number === null ? absent(place, absence, reason) : count(place, number);
}

export function shareOf(
  place: Place,
  {
    numerator,
    denominator,
    ofNobody,
  }: { readonly numerator: Amount; readonly denominator: Amount; readonly ofNobody: Line['ofNobody'] },
): Figure {
  // What cannot be is not missing, and what is missing needs no hiding.
  const stopped = (['not-applicable', 'missing', 'suppressed'] as const)
    .flatMap((absence) => [numerator, denominator].filter((amount) => amount.absence === absence))
    .at(0);
  if (stopped !== undefined) return absent(place, stopped.absence, stopped.reason);
  const [absence, reason] = ofNobody ?? [null, null];
  if (denominator.number === 0) return absent(place, absence, reason);
  return share(place, numerator.number ?? 0, denominator.number ?? 0);
}

export function mentoringFigures(county: County, amountOf: AmountOf): readonly Figure[] {
  const { as_of_date } = regionOf(county);
  return unitsOf(county).flatMap((unit) => {
    const place = { ...unit, indicator_id: 'IND-33', basis: '结对数', as_of_date } as const;
    const parts = (['跨校', '同校'] as const).flatMap((name) => {
      const amount = amountOf({ ...unit, period: as_of_date }, part('mentoring_pairs', name));
      return amount === null ? [] : [{ name, amount }];
    });
    if (parts.length === 0) return [];
    const numbers = parts.map(({ amount }) => amount.number);
    const amounts = parts.map(({ amount }) => amount);
    const stopped =
      amounts.find(({ absence }) => absence === 'missing') ?? amounts.find(({ number }) => number === null);
    const total = numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
    return [
      stopped === undefined ? count(place, total) : absent(place, stopped.absence, stopped.reason),
      ...parts.map(({ name, amount }) => countOf({ ...place, category: `其中：${name}` }, amount)),
    ];
  });
}
