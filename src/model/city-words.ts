/** The words in which a city says how much its counties tell. */

/** How much a county tells; what each means stands with `CityStanding` (src/artifacts/city.ts). */
export const cityStandings = ['有数据', '只有汇总', '只有名单', '无数据'] as const;

/** Why a county is part of a figure or is not; see `CityPartState`. */
export const cityPartStates = [
  '计入',
  '时点不同',
  '口径不同',
  '缺数据',
  '不公开',
  '不适用',
  '只有名单',
  '无数据',
] as const;

/** What may be said of the whole city; see `CityFigureState`. */
export const cityFigureStates = ['完整', '部分', '不足三分之二', '权重不明', '无数据'] as const;

/** Units by which counties are weighed, each the denominator of some share. */
export const weightUnits = ['校区', '学校', '在校生', '专任教师'] as const;
