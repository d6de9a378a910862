/** A paragraph or a list, as a clerk writes them. */
export type Words =
  { readonly kind: 'paragraph'; readonly text: string } | { readonly kind: 'list'; readonly items: readonly string[] };

/** Sections of the annual report in their order: ids are anchors and names of files, titles stand in the report. */
export const reportSections = [
  { id: 'summary', title: '总体情况' },
  { id: 'coverage', title: '覆盖面和目标完成情况' },
  { id: 'groups', title: '教育集团及其变动' },
  { id: 'rotation', title: '教师交流轮岗' },
  { id: 'exchange', title: '干部互派' },
  { id: 'governance', title: '治理、活动和统一事项' },
  { id: 'appraisal', title: '考核评价和通报表扬' },
  { id: 'funding', title: '经费和编制' },
  { id: 'tasks', title: '重点任务分工和进展' },
  { id: 'pending', title: '尚未到期和尚不能判定的要求' },
  { id: 'completeness', title: '数据完整性和质量' },
  { id: 'methods', title: '方法和口径' },
] as const;

export type ReportSectionId = (typeof reportSections)[number]['id'];

/** What the authority adds to one section of one year's report, from `report/<year>/<section>.md`. */
export interface ReportText {
  readonly year: number;
  readonly section: ReportSectionId;
  /** It takes the place of the sentences made from the data; tables and charts stay. */
  readonly replaces: boolean;
  readonly words: readonly Words[];
}

/** A file under `report/`, before it is known whether it can be used. */
export interface ReportTextFile {
  /** Relative to the region's folder, `report/2025/coverage.md`. */
  readonly file: string;
  /** Null when the bytes are no text. */
  readonly text: string | null;
}
