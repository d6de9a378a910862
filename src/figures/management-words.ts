import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { figureAt, partsAt, type Series } from './choose.ts';
import { figureOf, type Figure } from './figure.ts';
import { metWords } from './met-words.ts';
import { returnedName } from './pooled.ts';
import { absenceSince, denominatorNumber, numeratorNumber, valueWords } from './say.ts';
import { wordsOfCounted } from './kinds.ts';

/**
 * Competitions for posts, special posts, preferences for titles and monitoring, in words.
 * Each is of one period, without it and without a full stop; '' where nothing is on record.
 */

function at(atlas: RegionArtifact, series: Series, period: string): Figure | null {
  const row = figureAt(atlas, series, period);
  return row === null ? null : figureOf(atlas, row);
}

/** `已报送的13个集团中8个集团实行竞聘上岗` */
export function competitionWords(atlas: RegionArtifact, year: string): string {
  const now = at(atlas, { indicator_id: indicatorIds.postCompetitions }, year);
  if (now === null || !now.is_share) return '';
  const tally = { met: numeratorNumber(now), all: denominatorNumber(now) };
  return `已报送的${metWords(tally, { say: wordsOfCounted(atlas), of: '集团', words: '实行竞聘上岗', unmet: '未实行竞聘上岗' })}`;
}

/** `已报送的各集团合计竞聘岗位86个，128人参加` */
export function competitionSizeWords(atlas: RegionArtifact, year: string): string {
  const of = (basis: string) => at(atlas, { indicator_id: indicatorIds.postCompetitions, basis }, year);
  const [posts, persons] = [of('竞聘岗位数'), of('参加人数')];
  if (posts === null || posts.value === null || posts.value === 0) return '';
  const whole = wholeOf(atlas, [posts, persons]);
  return [`${whole}竞聘岗位${valueWords(posts)}`, personWords(persons, { before: '', after: '参加', noun: '参加人数' })]
    .filter((part) => part !== '')
    .join('，');
}

/** `全县设置特设岗位42个，聘用30人` */
export function specialPostWords(atlas: RegionArtifact, year: string): string {
  const posts = at(atlas, { indicator_id: indicatorIds.specialPosts }, year);
  const persons = at(atlas, { indicator_id: indicatorIds.specialPosts, basis: '特设岗位已聘人数' }, year);
  if (posts === null || posts.value === null) return '';
  const whole = wholeOf(atlas, [posts, persons]);
  return [
    `${whole}设置特设岗位${valueWords(posts)}`,
    personWords(persons, { before: '聘用', after: '', noun: '聘用人数' }),
  ]
    .filter((part) => part !== '')
    .join('，');
}

/** `全县职称评审中优先推荐52人，赋分加分80人` */
export function titlePreferenceWords(atlas: RegionArtifact, year: string): string {
  const figures = ['优先推荐', '赋分加分'].map((way) => ({
    way,
    figure: at(atlas, { indicator_id: indicatorIds.titlePreferences, basis: `${way}人数` }, year),
  }));
  const said = figures
    .map(({ way, figure }) => personWords(figure, { before: way, after: '', noun: `${way}人数` }))
    .filter((part) => part !== '');
  const whole = wholeOf(
    atlas,
    figures.map(({ figure }) => figure),
  );
  return said.length === 0 ? '' : `${whole}职称评审中${said.join('，')}`;
}

/** `开展监测2次，其中过程性专项监测1次、质量监测1次` */
export function monitoringWords(atlas: RegionArtifact, year: string): string {
  const now = at(atlas, { indicator_id: indicatorIds.monitoring }, year);
  if (now === null || now.value === null) return '';
  if (now.value === 0) return '没有开展监测的记录';
  const parts = partsAt(atlas, { indicator_id: indicatorIds.monitoring }, year)
    .filter(({ value }) => value !== null && value > 0)
    .map((row) => `${row.category.replace('监测：', '')}${valueWords(figureOf(atlas, row))}`);
  const among = parts.length > 1 ? `，其中${parts.join('、')}` : '';
  return `开展监测${valueWords(now)}${among}`;
}

/** Whose figures they are together; '' where none has a value. */
function wholeOf(atlas: RegionArtifact, figures: readonly (Figure | null)[]): string {
  return returnedName(
    atlas,
    figures.flatMap((figure) => figure?.row ?? []),
  );
}

/** Persons with the words around them, or why their number is not told; '' where none was handed in. */
function personWords(
  figure: Figure | null,
  { before, after, noun }: { readonly before: string; readonly after: string; readonly noun: string },
): string {
  if (figure === null) return '';
  if (figure.value === null) {
    return `${noun}${figure.verdict === '数据缺失' ? '尚未报全' : absenceSince(figure.verdict)}`;
  }
  return `${before}${valueWords(figure)}${after}`;
}
