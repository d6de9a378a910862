import { taskRemark, taskStandings, type TaskState } from '../../figures/tasks.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';

/** One task of the policy on the time axis. */
export interface TaskLine {
  readonly number: number;
  readonly text: string;
  /** Who is responsible and until when, in the document's own words. */
  readonly duty: string;
  readonly state: TaskState;
  /** The progress as it was reported: 推进中. */
  readonly progress: string;
  /** 已逾期 or why that is not said; '' for nothing. */
  readonly remark: string;
  /** Null for a task without an end. */
  readonly deadline: string | null;
  /** The task goes on for ever, or on after its deadline. */
  readonly is_lasting: boolean;
  /** The document's date, from which a lasting task runs; the first date of the board where it is not on record. */
  readonly from: string;
}

/** The tasks of a region up to the as-of date. */
export interface TaskSeries {
  readonly as_of_date: string;
  /** First and last date that the axis has to hold. */
  readonly first_date: string;
  readonly last_date: string;
  /** In the order of the document's table. */
  readonly lines: readonly TaskLine[];
}

/** The tasks of a region with their deadlines; null where the documents have no table of tasks. */
export function taskSeries(atlas: RegionArtifact): TaskSeries | null {
  const standings = taskStandings(atlas);
  if (standings.length === 0) return null;
  const { as_of_date } = atlas.region;
  const dates = standings
    .flatMap(({ task, issued_on }) => [task.deadline, issued_on])
    .filter((date) => date !== null)
    .concat(as_of_date)
    .toSorted();
  const first_date = dates[0] ?? as_of_date;
  return {
    as_of_date,
    first_date,
    last_date: dates.at(-1) ?? as_of_date,
    lines: standings.map((standing) => ({
      number: standing.task.task_number,
      text: standing.task.task,
      duty: `${standing.task.lead_units.join('、')}；时限：${standing.task.time_limit}`,
      state: standing.state,
      progress: standing.task.progress,
      remark: taskRemark(standing),
      deadline: standing.task.deadline,
      is_lasting: standing.task.time_limit_kind !== '一次性',
      from: standing.issued_on ?? first_date,
    })),
  };
}
