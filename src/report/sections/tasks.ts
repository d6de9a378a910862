import { taskRemark, taskStandings, type TaskStanding } from '../../figures/tasks.ts';
import { formatDate } from '../../format/date.ts';
import { formatCount } from '../../format/number.ts';
import { countCell, emptyCell, numberColumn, textCell, textColumn } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import type { Block, ReportTable, SectionDraft } from '../model.ts';
import { paragraph, sentence } from '../words.ts';

/** Tasks by the unit in charge. Progress is reported for the present only, so an older report cannot tell it. */
export function tasksSection(context: ReportContext): SectionDraft | null {
  const standings = taskStandings(context.atlas);
  if (!context.is_current || standings.length === 0) return null;
  const blocks: Block[] = [
    { kind: 'paragraph', text: tasksSentence(context, standings) },
    { kind: 'table', table: unitsTable(standings) },
    { kind: 'table', table: tasksTable(context, standings) },
  ];
  return { id: 'tasks', blocks };
}

function tasksSentence({ atlas }: ReportContext, standings: readonly TaskStanding[]): string {
  const states = [...Map.groupBy(standings, ({ task }) => task.progress)].map(
    ([progress, own]) => `${progress}${formatCount(own.length)}项`,
  );
  const overdue = standings.filter(({ state }) => state === 'overdue').length;
  const unknown = standings.filter(({ state }) => state === 'unknown').length;
  const date = formatDate(atlas.region.as_of_date);
  const all = `文件列出重点任务${formatCount(standings.length)}项`;
  if (unknown === standings.length) return paragraph(sentence(all, `截至${date}进展均未公布`));
  return paragraph(
    sentence(`${all}，截至${date}`, states.join('、')),
    overdue === 0 ? null : sentence(`其中已过时限尚未完成的${formatCount(overdue)}项`),
  );
}

/** One line per unit in charge, in the order in which the document first names it. */
function unitsTable(standings: readonly TaskStanding[]): ReportTable {
  const units = [...new Set(standings.flatMap(({ task }) => task.lead_units))];
  const progresses = [...new Set(standings.map(({ task }) => task.progress))];
  return {
    id: 'task-units',
    number: '',
    title: '各责任单位任务进展',
    unit: '',
    columns: [
      textColumn('责任单位'),
      numberColumn('任务（项）'),
      ...progresses.map((name) => numberColumn(name)),
      textColumn('任务序号'),
    ],
    rows: units.map((unit) => {
      const own = standings.filter(({ task }) => task.lead_units.includes(unit));
      return [
        textCell(unit),
        countCell(own.length),
        ...progresses.map((progress) => countCell(own.filter(({ task }) => task.progress === progress).length)),
        textCell(own.map(({ task }) => task.task_number).join('、')),
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
      textColumn('重点工作'),
      textColumn('责任单位'),
      textColumn('配合单位'),
      textColumn('时限'),
      textColumn('进展'),
      textColumn('佐证'),
    ],
    rows: standings.map((standing) => {
      const { task } = standing;
      const remark = taskRemark(standing);
      return [
        countCell(task.task_number),
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
