import { taskStandings } from '../tasks.ts';
import type { Count } from './count.ts';

/** Tasks that the documents set. */
export const taskCounts = {
  tasks: {
    unit: '项',
    meaning: '文件列出的重点任务',
    of: (atlas) => taskStandings(atlas).length,
  },
  tasks_in_progress: {
    unit: '项',
    meaning: '进展为某一种的重点任务',
    of: (atlas, progress) => taskStandings(atlas).filter(({ task }) => task.progress === progress).length,
  },
  tasks_of_unit: {
    unit: '项',
    meaning: '某一责任单位牵头的重点任务，后面写明进展的只计这一种进展',
    of: (atlas, argument) => {
      const [unit = '', progress] = argument.split(',');
      return taskStandings(atlas).filter(
        ({ task }) => task.lead_units.includes(unit) && (progress === undefined || task.progress === progress),
      ).length;
    },
  },
  tasks_overdue: {
    unit: '项',
    meaning: '时限已过、尚未完成的重点任务，不含时限早于成文日期的',
    of: (atlas) => taskStandings(atlas).filter(({ state }) => state === 'overdue').length,
  },
} as const satisfies Record<string, Count>;
