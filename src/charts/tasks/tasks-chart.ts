import { indicatorIds } from '../../indicators/ids.ts';
import { h } from 'preact';
import { taskStandings, taskStateWords, type TaskStanding, type TaskState } from '../../figures/tasks.ts';
import { taskStatesOf, tasksTitle } from '../../figures/tasks-finding.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { chartWidths_px, type Chart } from '../chart.ts';
import { taskSeries } from './series.ts';
import { TaskBoard } from './TaskBoard.tsx';
import { renderDrawing } from '../render-drawing.ts';

const shapeWords: Readonly<Record<TaskState, string>> = {
  done: '打勾的圆',
  going: '半满的圆',
  waiting: '空心圆',
  overdue: '三角',
  unknown: '虚线圆',
};

/** The tasks that the documents share out, with owners, deadlines and states; null where there is no table of tasks. */
export function tasksChart(atlas: RegionArtifact): Chart | null {
  const series = taskSeries(atlas);
  if (series === null) return null;
  const standings = taskStandings(atlas);
  const title = tasksTitle(atlas);
  const late = standings.filter(({ state }) => state === 'overdue');
  const described = late.map(
    ({ task }) => `第${task.task_number}项${task.task.replace(/。$/, '')}，${task.time_limit}`,
  );
  const description = [title, ...described].join('；');
  return {
    id: 'tasks',
    kind: 'tasks',
    group_id: null,
    indicator_id: indicatorIds.taskProgress,
    title,
    subtitle: '单位：项，按文件任务分工表的次序',
    source: `记号在截止日期上，长期任务的记号在数据截至日上，箭头表示长期坚持。${legendOf(standings)}。`,
    notes: notesOf(standings),
    description: `${description}。`,
    table: {
      header: ['序号', '重点工作', '责任单位', '配合单位', '时限', '进展', '说明', '佐证'],
      quotes: [1, 4, 7],
      rows: series.lines.map((line, index) => {
        const task = standings[index]?.task;
        return [
          `第${line.number}项`,
          line.text,
          task?.lead_units.join('、') ?? '',
          task?.support_units?.join('、') ?? '文件未列',
          task?.time_limit ?? '',
          line.progress,
          line.remark,
          task?.evidence ?? '',
        ];
      }),
    },
    draw: (variant) =>
      renderDrawing(
        h(TaskBoard, { series, className: `chart__${variant}`, description: title, width_px: chartWidths_px[variant] }),
      ),
  };
}

/** Only the shapes that stand in the picture. */
function legendOf(standings: readonly TaskStanding[]): string {
  return taskStatesOf(standings)
    .map((state) => `${shapeWords[state]}为${taskStateWords[state]}`)
    .join('，');
}

function notesOf(standings: readonly TaskStanding[]): readonly string[] {
  const before = standings.filter((standing) => standing.precedes_document);
  const unknown = standings.filter(({ state }) => state === 'unknown');
  const unknownWords = unknown.length === standings.length ? '各项' : numbersOf(unknown);
  return [
    ...(before.length > 0 ? [`${numbersOf(before)}的时限早于成文日期，按文件原文列示，不作判断。`] : []),
    ...(unknown.length > 0 ? [`${unknownWords}进展没有公布，不作判断。`] : []),
  ];
}

function numbersOf(standings: readonly TaskStanding[]): string {
  return standings.map(({ task }) => `第${task.task_number}项`).join('、');
}
