import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import { countWords } from './counts/counts.ts';
import { taskStandings, taskStateWords, type TaskStanding, type TaskState } from './tasks.ts';

/** The states that occur, in the order in which they are told. */
export function taskStatesOf(standings: readonly TaskStanding[]): readonly TaskState[] {
  const known = Object.keys(taskStateWords) as readonly TaskState[];
  return known.filter((state) => standings.some((standing) => standing.state === state));
}

/** `10项重点任务：1项逾期未完成（第2项），5项推进中，…`; what is late is named while there are few. No full stop. */
export function tasksTitle(atlas: RegionArtifact): string {
  const standings = taskStandings(atlas);
  const all = `${countWords(atlas, 'tasks')}重点任务`;
  return isSilent(standings) ? `${all}的进展均未公布` : `${all}：${statesWords(atlas, standings)}`;
}

/** The same as a sentence with its date, for the head of a page; what is late is named with its owner and its time limit. */
export function tasksFinding(atlas: RegionArtifact): string {
  const standings = taskStandings(atlas);
  if (standings.length === 0) return '文件没有附重点任务分工表；责任单位和领导机构按正文列示。';
  const all = `文件附表列出${countWords(atlas, 'tasks')}重点任务`;
  if (isSilent(standings)) return `${all}，进展均未公布。`;
  return `${all}。截至${formatDate(atlas.region.as_of_date)}，${statesWords(atlas, standings, { isLong: true })}。`;
}

function isSilent(standings: readonly TaskStanding[]): boolean {
  return standings.every(({ state }) => state === 'unknown');
}

/** `1项逾期未完成（第2项），5项推进中，…`: each task in one state; what is late is named while it is little. */
export function statesWords(
  atlas: RegionArtifact,
  standings: readonly TaskStanding[],
  { isLong = false, isNamed = true }: { readonly isLong?: boolean; readonly isNamed?: boolean } = {},
): string {
  return taskStatesOf(standings)
    .map((state) => {
      const words = taskStateWords[state];
      const own = standings.filter((standing) => standing.state === state);
      const names = isNamed && state === 'overdue' && own.length <= 3 ? `（${namesOf(own, isLong)}）` : '';
      return `${countWords(atlas, 'tasks_in_state', words)}${words}${names}`;
    })
    .join('，');
}

function namesOf(standings: readonly TaskStanding[], isLong: boolean): string {
  if (!isLong) return standings.map(({ task }) => `第${task.task_number}项`).join('、');
  return standings
    .map(({ task }) => `第${task.task_number}项，责任单位${task.lead_units.join('、')}，时限${task.time_limit}`)
    .join('；');
}
