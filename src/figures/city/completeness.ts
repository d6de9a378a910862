import type { CityArtifact, CityFigure, CityMember, CityStanding, WeightUnit } from '../../artifacts/city.ts';
import { bind, type Ref } from '../../format/bound-text.ts';
import { formatDate } from '../../format/date.ts';
import { formatCount } from '../../format/number.ts';
import { countiesWords } from './say.ts';

/** How much of a city is reported at all: said before anything else. */

const memberRef: Ref = '#city_members';
const standingRef = (standing: string): Ref => `#city_members(${standing})`;

/** `6个县（市、区）中4个有数据`; of all `6个县（市、区）全部有数据`. */
export function capitalWords({ completeness }: CityArtifact): string {
  const { member_count, with_data_count } = completeness;
  if (member_count === 0) return '没有列出所辖县（市、区）';
  const all = countiesWords(member_count, memberRef);
  if (with_data_count === member_count) return `${all}全部有数据`;
  return `${all}中${bind(formatCount(with_data_count), standingRef('有数据，只有汇总'))}个有数据`;
}

/** What each standing says to readers. */
const standingWords: Readonly<Record<CityStanding, string>> = {
  有数据: '有数据',
  只有汇总: '只有集团汇总数，没有学校名录，覆盖率不能计算',
  只有名单: '只有集团和成员名单，没有可以计算的数',
  无数据: '没有报送',
};

/** Members that do not tell all, by what they tell: `只有名单：戊县`, with what that means. */
export interface StandingLine {
  readonly standing: CityStanding;
  readonly means: string;
  readonly members: readonly CityMember[];
}

/** One line per standing that some member has, those with data first. */
export function standingLines(city: CityArtifact): readonly StandingLine[] {
  return city.completeness.standings.map(({ standing, region_codes }) => ({
    standing,
    means: standingWords[standing],
    members: city.members.filter(({ region_code }) => region_codes.includes(region_code)),
  }));
}

/** The lead of the page: how complete the city is and who is missing why. */
export function cityLead(city: CityArtifact): string {
  const lacking = standingLines(city)
    .filter(({ standing }) => standing !== '有数据')
    .map(({ means, members }) => `${members.map(({ region_name }) => region_name).join('、')}${means}`);
  return `${capitalWords(city)}${lacking.length === 0 ? '' : `：${lacking.join('；')}`}。`;
}

const measureOf: Readonly<Record<WeightUnit, string>> = { 校区: '个', 学校: '所', 在校生: '人', 专任教师: '人' };

/** How large a member is by the members table: `校区10个（示例市教育统计公报，2025年9月1日）`; '' where nobody says. */
export function weightWords({ weights }: CityMember): string {
  return weights
    .map(({ unit, count, source, as_of_date }) => {
      const day = as_of_date === null ? '' : `，${formatDate(as_of_date)}`;
      return `${unit}${formatCount(count)}${measureOf[unit]}（${source}${day}）`;
    })
    .join('；');
}

/** Whether a figure lacks exactly those that tell nothing at all: then the lead of the page has said it. */
export function isSaidByLead({ members }: CityArtifact, figure: CityFigure): boolean {
  return figure.parts.every(
    ({ state }, index) => state === '不适用' || (state === '计入') === (members[index]?.standing === '有数据'),
  );
}
