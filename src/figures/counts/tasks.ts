import { taskStandings, taskStateWords } from '../tasks.ts';
import type { Count } from './count.ts';

/** Tasks that the documents set. */
export const taskCounts = {
  tasks: {
    unit: '项',
    meaning: '文件列出的重点任务',
    of: (atlas) => taskStandings(atlas).length,
  },
  tasks_in_state: {
    unit: '项',
    meaning: '某一状态的重点任务，逾期未完成的只计入逾期',
    of: (atlas, words) => taskStandings(atlas).filter(({ state }) => taskStateWords[state] === words).length,
  },
  tasks_of_unit: {
    unit: '项',
    meaning: '某一责任单位牵头的重点任务，后面写明状态的只计这一种状态',
    of: (atlas, argument) => {
      const [unit = '', words] = argument.split(',');
      return taskStandings(atlas).filter(
        ({ task, state }) => task.lead_units.includes(unit) && (words === undefined || taskStateWords[state] === words),
      ).length;
    },
  },
  tasks_overdue: {
    unit: '项',
    meaning: '时限已过、尚未完成的重点任务，不含时限早于成文日期的',
    of: (atlas) => taskStandings(atlas).filter(({ state }) => state === 'overdue').length,
  },
} as const satisfies Record<string, Count>;
