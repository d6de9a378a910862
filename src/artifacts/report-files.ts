/** A file of an annual report, as pages offer it. One per (year, extension). */
export interface ReportFile {
  readonly year: number;
  readonly extension: 'pdf' | 'docx' | 'figures.json';
  /** Relative to the region, `reports/2025/370305_annual-report_2025.pdf`. */
  readonly path: string;
  readonly byte_count: number;
  /** Null where the format does not fix it. */
  readonly page_count: number | null;
  readonly sha256: string;
}

/** `reports/2025/999999_annual-report_2025_demo.pdf` */
export function reportFilePath(
  report: {
    readonly region_code: string;
    readonly year: number;
    readonly is_demo: boolean;
    /** What policy texts are arranged to is no report, and must not be called one when it is passed on. */
    readonly name: string;
  },
  extension: ReportFile['extension'],
): string {
  const { region_code, year, is_demo, name } = report;
  const kind = name === '年度报告' ? 'annual-report' : 'policy-text';
  const stem = [region_code, kind, year, ...(is_demo ? ['demo'] : [])].join('_');
  return `reports/${year}/${stem}.${extension}`;
}
