import { formatDate } from '../format/date.ts';
import { formatShare } from '../format/number.ts';
import type { CoverageMonth, TrialGroup } from '../figures/coverage-tools.ts';

/** What the coverage tools say; without the page, so that it can be tested. */

/** One month in a sentence. */
export function coverageAt({ date, tight, all, total, groups }: CoverageMonth): string {
  const share = (count: number | null) =>
    count === null ? '无法计算' : `${formatShare(count, total)}（${count}/${total}）`;
  return `${formatDate(date)}：${groups}个集团，紧密型覆盖率${share(tight)}，各类集团合计覆盖率${share(all)}。`;
}

interface Trial {
  readonly numerator: number;
  readonly denominator: number;
  /** In percent. */
  readonly thresholds: readonly number[];
}

/** What coverage becomes if some groups turn tight; a campus in two of them counts once. */
export function trialOf({ numerator, denominator, thresholds }: Trial, groups: readonly TrialGroup[]): string {
  const added = new Set(groups.flatMap(({ campuses }) => campuses)).size;
  const reached = numerator + added;
  const gaps = thresholds.map((threshold) => {
    const lacking = Math.max(0, Math.ceil((threshold * denominator) / 100) - reached);
    return lacking === 0 ? `达到${threshold}%` : `距${threshold}%还差${lacking}个校区`;
  });
  const change = groups.length === 0 ? '现在' : `这${groups.length}个集团转为紧密型后，新增${added}个校区`;
  return `${change}，紧密型覆盖率为${formatShare(reached, denominator)}（${reached}/${denominator}），${gaps.join('，')}。`;
}
