/** A page under the tab 集团工作: what groups do beside exchanging teachers, and how they are appraised and supported. */
export interface WorkPage {
  /** ASCII, the last part of its address inside the region. */
  readonly id: string;
  readonly label: string;
  /** Relative to the region's address. */
  readonly path: string;
}

/** The pages of the tab, in reading order; the tab itself leads to the first. A page is listed once it exists. */
export const workPages = [
  { id: 'activities', label: '集团活动', path: 'activities/' },
  { id: 'platforms', label: '名师平台和教研组', path: 'platforms/' },
  { id: 'management', label: '管理和保障', path: 'management/' },
  { id: 'appraisal', label: '年度考核', path: 'appraisal/' },
] as const satisfies readonly WorkPage[];

export type WorkPageId = (typeof workPages)[number]['id'];
