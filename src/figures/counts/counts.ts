import type { RegionArtifact } from '../../artifacts/types.ts';
import { bind, derivedRef, type Ref } from '../../format/bound-text.ts';
import { formatCount } from '../../format/number.ts';
import { appraisalCounts } from './appraisals.ts';
import { activityCounts } from './activities.ts';
import { boardCounts } from './boards.ts';
import { changeCounts } from './changes.ts';
import { checklistCounts } from './checklists.ts';
import { refOfCount, type Count } from './count.ts';
import { groupCounts } from './groups.ts';
import { overviewCounts } from './overview.ts';
import { pageCounts } from './pages.ts';
import { platformCounts } from './platforms.ts';
import { policyCounts } from './policy.ts';
import { registerCounts } from './register.ts';
import { returnCounts } from './returns.ts';
import { fundingCounts } from './funding.ts';
import { snapshotCounts } from './snapshots.ts';
import { taskCounts } from './tasks.ts';
import { verdictCounts } from './verdicts.ts';

/** Everything that pages count beside the results of indicators, by name. */
export const counts = {
  ...appraisalCounts,
  ...activityCounts,
  ...boardCounts,
  ...groupCounts,
  ...platformCounts,
  ...policyCounts,
  ...registerCounts,
  ...overviewCounts,
  ...pageCounts,
  ...changeCounts,
  ...checklistCounts,
  ...fundingCounts,
  ...returnCounts,
  ...snapshotCounts,
  ...taskCounts,
  ...verdictCounts,
};

export type CountName = keyof typeof counts;

/** How many there are. `argument`: what the count is of, where its meaning asks for it, such as a group. */
export function countOf(atlas: RegionArtifact, name: CountName, argument = ''): number {
  const count: Count = counts[name];
  return count.of(atlas, argument);
}

/** The reference of a count, `#groups`, `#groups_of_type(紧密型)`; null for a county that is no publication. */
export function countRef(atlas: RegionArtifact, name: CountName, argument = ''): Ref | null {
  return refOfCount(atlas, name, argument);
}

/** The bound number alone, `14`. */
export function countNumber(atlas: RegionArtifact, name: CountName, argument = ''): string {
  return bind(formatCount(countOf(atlas, name, argument)), countRef(atlas, name, argument));
}

/** The bound number with its measure word, `14个`. */
export function countWords(atlas: RegionArtifact, name: CountName, argument = ''): string {
  return `${countNumber(atlas, name, argument)}${counts[name].unit}`;
}

/** The sum of one count over several arguments, as a bound number. */
export function countsSum(atlas: RegionArtifact, name: CountName, of: readonly string[]): string {
  const sum = of.reduce((total, argument) => total + countOf(atlas, name, argument), 0);
  return bind(
    formatCount(sum),
    derivedRef(
      'plus',
      of.map((argument) => countRef(atlas, name, argument)),
    ),
  );
}
