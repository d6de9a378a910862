import { countNumber, countWords } from '../../figures/counts/counts.ts';
import { cellNumber } from '../../figures/say.ts';
import { taskRemark, taskStandings, taskStateWords, type TaskStanding } from '../../figures/tasks.ts';
import { statesWords, taskStatesOf } from '../../figures/tasks-finding.ts';
import { formatDate } from '../../format/date.ts';
import { columnCell, emptyCell, numberCell, numberColumn, textCell, textColumn } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import type { Block, ReportTable, SectionDraft } from '../model.ts';
import { sentence } from '../words.ts';

/** Tasks by the unit in charge. Progress is reported for the present only, so an older report cannot tell it. */
export function tasksSection(context: ReportContext): SectionDraft | null {
  const standings = taskStandings(context.atlas);
  if (!context.is_current || standings.length === 0) return null;
  const blocks: Block[] = [
    { kind: 'paragraph', text: tasksSentence(context, standings) },
    { kind: 'table', table: unitsTable(context, standings) },
    { kind: 'table', table: tasksTable(context, standings) },
  ];
  return { id: 'tasks', blocks };
}

function tasksSentence({ atlas }: ReportContext, standings: readonly TaskStanding[]): string {
  const date = formatDate(atlas.region.as_of_date);
  const all = `文件列出重点任务${countWords(atlas, 'tasks')}`;
  if (standings.every(({ state }) => state === 'unknown')) return sentence(all, `截至${date}进展均未公布`);
  return sentence(`${all}，截至${date}`, statesWords(atlas, standings));
}

/** One line per unit in charge, in the order in which the document first names it. */
function unitsTable({ atlas }: ReportContext, standings: readonly TaskStanding[]): ReportTable {
  const units = [...new Set(standings.flatMap(({ task }) => task.lead_units))];
  const states = taskStatesOf(standings).map((state) => taskStateWords[state]);
  return {
    id: 'task-units',
    number: '',
    title: '各责任单位任务进展',
    unit: '',
    columns: [
      textColumn('责任单位'),
      numberColumn('任务（项）'),
      ...states.map((name) => numberColumn(name)),
      textColumn('任务序号'),
    ],
    rows: units.map((unit) => {
      const own = standings.filter(({ task }) => task.lead_units.includes(unit));
      return [
        textCell(unit),
        numberCell(countNumber(atlas, 'tasks_of_unit', unit)),
        ...states.map((words) => numberCell(countNumber(atlas, 'tasks_of_unit', `${unit},${words}`))),
        textCell(own.map(({ task }) => cellNumber(task, 'task_number')).join('、')),
      ];
    }),
    notes: ['一项任务有多个责任单位的，各单位都计入。'],
  };
}

function tasksTable({ atlas }: ReportContext, standings: readonly TaskStanding[]): ReportTable {
  return {
    id: 'tasks',
    number: '',
    title: '重点任务分工和进展',
    unit: '',
    columns: [
      numberColumn('序号'),
      textColumn('重点工作', 'quote'),
      textColumn('责任单位'),
      textColumn('配合单位'),
      textColumn('时限', 'quote'),
      textColumn('进展'),
      textColumn('佐证', 'quote'),
    ],
    rows: standings.map((standing) => {
      const { task } = standing;
      const remark = taskRemark(standing);
      return [
        columnCell(task, 'task_number'),
        textCell(task.task),
        textCell(task.lead_units.join('、')),
        task.support_units === null || task.support_units.length === 0
          ? emptyCell(1, '文件未列')
          : textCell(task.support_units.join('、')),
        textCell(task.time_limit),
        textCell(remark === '' ? task.progress : `${task.progress}（${remark}）`),
        task.evidence === null ? emptyCell(1) : textCell(task.evidence),
      ];
    }),
    notes: [`任务和时限照录文件附表；进展截至${formatDate(atlas.region.as_of_date)}。`],
  };
}
