import type { NoPromise } from './promise.ts';

const withheld = 'a word for what is withheld beside a figure; that and why it is withheld is promised elsewhere';
const rule = 'a rule of counting: recomputed by the oracle, not promised';
const heading = 'a heading or a question';
const stated = 'a statement about the present data, bound to them';
const limit = 'says what is not done';

/** Sentences of pages that sound like a promise and are none. */
export const noPromises: readonly NoPromise[] = [
  { words: '人数较少不公开', reason: withheld },
  { words: '人数较少，不公开', reason: withheld },
  { words: '人数不公开', reason: withheld },
  { words: '个不公开', reason: withheld },
  { words: '格为不公开', reason: withheld },
  { words: '斜线为不公开', reason: withheld },
  { words: '多数集团不公开', reason: withheld },
  { words: '多数集团因人数较少不公布', reason: withheld },
  { words: '专任教师较少、不公布人数', reason: withheld },
  { words: '本身不公开的集团', reason: rule },
  { words: '没有的记为0，无法统计的注明原因', reason: rule },
  { words: '始终存续', reason: rule },
  { words: '始终运行', reason: rule },
  { words: '同比按未修约的数计算', reason: rule },
  { words: '其他口径：', reason: 'a reading that was not adopted, out of the data' },
  { words: '人数不公开和不作评价的集团不计入', reason: rule },
  { words: '人数不公开的集团不计入', reason: rule },
  { words: '不能由公众逐条复核', reason: limit },
  { words: '自动检查不能代替人的使用', reason: limit },
  { words: '各地生成网站时不再逐页检查', reason: limit },
  { words: '不公开不等于没有', reason: 'says how an absence is to be read' },
  { words: '哪些可以复核，哪些不能公开', reason: heading },
  { words: '哪些不公布，为什么', reason: heading },
  { words: '为什么有的人数不公开', reason: heading },
  { words: '数据有错向谁反映', reason: heading },
  { words: '老师会不会中途换走', reason: heading },
  { words: '全部打包保存', reason: heading },
  { words: '提供后可以反映', reason: heading },
  { words: '取值：公开、未标注、不公开', reason: 'values of a column' },
  { words: '替代文件', reason: 'the name of a column' },
  { words: '引用格式：', reason: 'a citation with the words of a chart' },
  { words: '数据校验值：', reason: heading },
  { words: '没有登记更正', reason: stated },
  { words: '登记更正＃项', reason: stated },
  { words: '指标均可用现有数据计算', reason: stated },
  { words: '每条都不超过一学期', reason: rule },
];
