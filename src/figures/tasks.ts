import type { Row } from '../model/tables.ts';
import type { RegionArtifact } from '../artifacts/types.ts';

/**
 * How a task stands on the as-of date. `overdue`: its deadline has passed and it is reported as not finished; `unknown`:
 * nothing is reported, and so nothing is said of it, whatever the calendar says.
 */
export type TaskState = 'done' | 'going' | 'waiting' | 'overdue' | 'unknown';

/** A task with what can be said of it on the as-of date. */
export interface TaskStanding {
  readonly task: Row<'tasks'>;
  readonly state: TaskState;
  /** Date of the document that sets the task; null when it is not on record. */
  readonly issued_on: string | null;
  /** The deadline lies before the document itself: shown as it stands and never judged (domain HY-39). */
  readonly precedes_document: boolean;
  readonly is_past_deadline: boolean;
}

/** The states in the order in which a leader asks: what is late comes first. */
export const taskStateWords = {
  overdue: '逾期未完成',
  waiting: '未启动',
  going: '推进中',
  done: '已完成或本年度已落实',
  unknown: '未公布进展',
} as const satisfies Record<TaskState, string>;

/** What a task is whose deadline has not passed, by the words of the table. */
const states: Readonly<Record<string, TaskState>> = {
  已完成: 'done',
  // What is to be kept up for ever is never finished, only done for this year.
  本年度已落实: 'done',
  推进中: 'going',
  未启动: 'waiting',
  未公布: 'unknown',
};

/** One per task, in the order of the document's own table. */
export function taskStandings(atlas: RegionArtifact): readonly TaskStanding[] {
  const issuedOn = new Map(atlas.tables.policy_documents.map((row) => [row.policy_id, row.issued_on]));
  return atlas.tables.tasks.map((task) => {
    const issued = issuedOn.get(task.policy_id) ?? null;
    const { deadline } = task;
    const precedes = deadline !== null && issued !== null && deadline < issued;
    const isPast = deadline !== null && deadline < atlas.region.as_of_date;
    const state = states[task.progress] ?? 'unknown';
    const isOverdue = isPast && !precedes && (state === 'going' || state === 'waiting');
    return {
      task,
      state: isOverdue ? 'overdue' : state,
      issued_on: issued,
      precedes_document: precedes,
      is_past_deadline: isPast,
    };
  });
}

/** What has to be said beside the reported progress, or '': that a task is overdue, or why it is not called so. */
export function taskRemark({ state, precedes_document, is_past_deadline }: TaskStanding): string {
  if (state === 'overdue') return '已逾期';
  if (precedes_document) return '时限早于成文日期';
  return state === 'unknown' && is_past_deadline ? '时限已过' : '';
}
