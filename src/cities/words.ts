import type { CityCompleteness, CityFigure, CityMember, CityPart, CityPartState } from '../artifacts/city.ts';
import { cityPartStates, cityStandings } from '../artifacts/city.ts';
import { formatCount, formatShare } from '../format/number.ts';

/** The sentences that come with a figure of a city: how complete it is, between which numbers the whole lies. */

const units = '县（市、区）';

/** `11个县（市、区）中8个有数据` with the members by how much they tell. */
export function completenessOf(members: readonly Pick<CityMember, 'region_code' | 'standing'>[]): CityCompleteness {
  const standings = cityStandings
    .map((standing) => ({
      standing,
      region_codes: members.filter((member) => member.standing === standing).map(({ region_code }) => region_code),
    }))
    .filter(({ region_codes }) => region_codes.length > 0);
  const counted = standings
    .filter(({ standing }) => standing === '有数据' || standing === '只有汇总')
    .reduce((total, { region_codes }) => total + region_codes.length, 0);
  return {
    member_count: members.length,
    with_data_count: counted,
    sentence: ofHowMany(counted, members.length),
    standings,
  };
}

function ofHowMany(count: number, whole: number): string {
  if (whole === 0) return `没有列出所辖${units}`;
  if (count === whole) return `${formatCount(whole)}个${units}全部有数据`;
  if (count === 0) return `${formatCount(whole)}个${units}都没有数据`;
  return `${formatCount(whole)}个${units}中${formatCount(count)}个有数据`;
}

/** `6个县（市、区）中3个有数据，缺甲县（无数据）、乙县（不公开）`: how complete one figure is. */
export function completenessWords(parts: readonly CityPart[], nameOf: (code: string) => string): string {
  const concerned = parts.filter(({ state }) => state !== '不适用');
  const missing = concerned.filter(({ row }) => row === null);
  const inOrder = missing.toSorted((a, b) => orderOf(a.state) - orderOf(b.state));
  const lacking = inOrder.map(({ region_code, state }) => `${nameOf(region_code)}（${state}）`).join('、');
  const head = ofHowMany(concerned.length - missing.length, concerned.length);
  return missing.length === 0 ? head : `${head}，缺${lacking}`;
}

function orderOf(state: CityPartState): number {
  return cityPartStates.indexOf(state);
}

/**
 * What may be said of the whole city by a figure, in one sentence without its name: `71.4%`;
 * `已报71.4%，全市在59.3%至76.3%之间`; `已报的不足全市三分之二，全市在20.0%至80.0%之间`. '' where nothing is known.
 */
export function figureWords(
  { is_share, numerator, denominator, state, bounds, at_least, counted }: CityFigure,
  threshold: number | null = null,
): string {
  if (numerator === null) return '';
  if (!is_share) {
    if (state === '完整') return `${formatCount(numerator)}${counted}`;
    return at_least === null
      ? `已报的合计${formatCount(numerator)}${counted}`
      : `已报的合计${formatCount(numerator)}${counted}，全市不少于此数`;
  }
  if (denominator === null || denominator === 0) return '';
  const share = formatShare(numerator, denominator, threshold);
  if (state === '完整') return share;
  if (bounds === null)
    return `已报的${formatCount(denominator)}${counted}中有${formatCount(numerator)}${counted}，未报的规模不明，不能推断全市`;
  const range = `全市在${shareOf(bounds.least, threshold)}至${shareOf(bounds.most, threshold)}之间`;
  return state === '部分' ? `已报${share}，${range}` : `已报的不足全市三分之二，${range}`;
}

function shareOf(
  share: { readonly numerator: number; readonly denominator: number },
  threshold: number | null,
): string {
  return formatShare(share.numerator, share.denominator, threshold);
}
