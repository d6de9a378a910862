import { expect, test } from 'vitest';
import { taskRemark, taskStandings } from '../../src/figures/tasks.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { tasksChart } from '../../src/charts/tasks/tasks-chart.ts';
import { placeTasks } from '../../src/charts/tasks/placed.ts';
import { taskSeries } from '../../src/charts/tasks/series.ts';
import { emsOf } from '../../src/charts/text.ts';
import type { Row } from '../../src/model/tables.ts';
import { known } from './known.ts';

const task = (task_number: number, columns: Partial<Row<'tasks'>>) => ({
  task_number,
  policy_id: 'P',
  task: '建立集团评估退出机制。',
  lead_units: ['县教育体育局'],
  support_units: null,
  time_limit: '2024年底前',
  time_limit_kind: '一次性',
  deadline: '2024-12-31',
  progress: '推进中',
  evidence: null,
  ...columns,
});

// A cast: a task board reads these parts of an artifact only.
const atlas = (tasks: readonly object[], as_of_date = '2026-03-31') =>
  ({
    region: { as_of_date },
    tables: { tasks, policy_documents: [{ policy_id: 'P', issued_on: '2024-02-20' }], clauses: [], policy_targets: [] },
  }) as unknown as RegionArtifact;

const standingOf = (columns: Partial<Row<'tasks'>>, asOf?: string) =>
  known(taskStandings(atlas([task(1, columns)], asOf))[0]);

test('overdue is what has passed its deadline and is reported as not finished', () => {
  expect(standingOf({})).toMatchObject({ state: 'overdue' });
  expect(standingOf({ progress: '未启动' })).toMatchObject({ state: 'overdue' });
  expect(standingOf({ progress: '已完成' })).toMatchObject({ state: 'done' });
  expect(standingOf({ progress: '本年度已落实' })).toMatchObject({ state: 'done' });
  // The day of the deadline itself is still in time.
  expect(standingOf({}, '2024-12-31')).toMatchObject({ state: 'going' });
  expect(standingOf({ deadline: null, time_limit_kind: '长期' })).toMatchObject({ state: 'going' });
});

test('a deadline before the document itself is never judged', () => {
  const standing = standingOf({ deadline: '2023-09-30' });
  expect(standing).toMatchObject({ state: 'going', precedes_document: true });
  expect(taskRemark(standing)).toBe('时限早于成文日期');
});

test('of a task whose progress is not published only the calendar is told', () => {
  const standing = standingOf({ progress: '未公布' });
  expect([standing.state, taskRemark(standing)]).toEqual(['unknown', '时限已过']);
});

test('the title counts the tasks by state, and says so when nothing is published', () => {
  const tasks = [task(1, {}), task(2, { progress: '已完成' }), task(3, { progress: '未公布' })];
  expect(tasksChart(atlas(tasks))?.title).toBe(
    '3项重点任务：1项逾期未完成（第1项），1项已完成或本年度已落实，1项未公布进展',
  );
  expect(tasksChart(atlas([task(1, { progress: '未公布' })]))?.title).toBe('1项重点任务的进展均未公布');
  expect(tasksChart(atlas([]))).toBeNull();
});

test('long texts break into lines that stay clear of the time axis and of the next task', () => {
  const long = task(1, { task: '每年紧密型集团内部交流轮岗的教师人数不低于教师总人数的10%，'.repeat(4) });
  const series = known(taskSeries(atlas([long, task(2, { time_limit_kind: '长期', deadline: null })])));
  for (const width_px of [340, 720]) {
    const placed = placeTasks(series, width_px);
    const [first, second] = placed.rows;
    const room = (placed.isNarrow ? width_px : placed.axis.left) - placed.number_px;
    // One stop may hang over the end of a line.
    for (const { words } of known(first).lines) expect(emsOf(words) * 13).toBeLessThanOrEqual(room + 13);
    const lastLine = Math.max(...known(first).duties.map(({ y }) => y));
    expect(lastLine).toBeLessThan(known(second).top);
    expect(known(second).top + known(second).height).toBeLessThanOrEqual(placed.height_px);
    for (const { markX } of placed.rows) {
      expect(markX).toBeGreaterThanOrEqual(placed.axis.left);
      expect(markX).toBeLessThanOrEqual(placed.axis.right);
    }
  }
});
