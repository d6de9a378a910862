/** What hangs on a wall in one view: a heading and the charts under it. */
export interface ScreenPanel {
  readonly id: string;
  readonly title: string;
  /** Charts by id, at most two; those that the region cannot fill are left out. */
  readonly charts: readonly string[];
}

/** The views of the big screen in the order in which a meeting asks for them. */
export const screenPanels: readonly ScreenPanel[] = [
  { id: 'progress', title: '目标进展', charts: ['coverage'] },
  { id: 'matrix', title: '各集团对照各项要求', charts: ['matrix'] },
  { id: 'rotation', title: '交流轮岗', charts: ['ind-10-groups', 'ind-12-groups'] },
  { id: 'flows', title: '交流方向和干部互派', charts: ['directions', 'cadres'] },
  { id: 'tasks', title: '任务和经费', charts: ['tasks', 'funding'] },
];
