import { formatCount } from '../../format/number.ts';
import type { Judgement, Place } from './judge.ts';

/** What a reader is told of a file. */
export interface Answer {
  /** `一致`, for the mark beside the name. */
  readonly verdict: string;
  readonly is_same: boolean;
  readonly sentence: string;
  /** One per published file that it is, or is called like. */
  readonly places: readonly string[];
}

/** The answer to a file of `byte_count` bytes; `region` is whose files it was compared with. */
export function answerTo(judgement: Judgement, { region, byte_count }: { region: string; byte_count: number }): Answer {
  if (judgement.kind === 'same')
    return {
      verdict: '一致',
      is_same: true,
      sentence: '与下列公布的文件完全一致，没有改动。',
      places: judgement.places.map(placeWords),
    };
  if (judgement.kind === 'resaved')
    return {
      verdict: '另存过',
      is_same: false,
      sentence: '文字与下列公布的文件相同，但编码或换行不同，是另存过的文件。需要原文件的，请重新下载。',
      places: judgement.places.map(placeWords),
    };
  const sentence = `与本站公布的${region}任何文件都不一致：可能被改动过、用 Excel 或 WPS 另存过、没有下载完整，也可能不是本站的文件。请重新下载后再核验。`;
  return {
    verdict: '不一致',
    is_same: false,
    sentence,
    places: judgement.named.map(({ file, source }) => sizeWords({ file, source }, byte_count)),
  };
}

/** `2025年度初步数第1次发布（版本2025-1，……）：教育集团，999999_groups.csv，18行` */
function placeWords({ file: [, path, title, row_count], source }: Place): string {
  const rows = row_count === null || row_count === 0 ? [] : [`${formatCount(row_count)}行`];
  const words = [title, nameOf(path), ...rows].filter((word) => word !== '').join('，');
  return `${source.name}（${source.facts}）：${words}。${source.later === '' ? '' : `${source.later}。`}`;
}

function sizeWords({ file: [, path, , , published_count], source }: Place, byte_count: number): string {
  const size =
    published_count === byte_count
      ? '大小相同，内容不同'
      : `公布的为${formatCount(published_count)}字节，此文件为${formatCount(byte_count)}字节`;
  return `${source.name}（${source.facts}）中有同名文件${nameOf(path)}：${size}。`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
