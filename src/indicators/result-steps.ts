/** The steps from what the indicators measured to the table of results: the table that each makes, and its file. */
export const resultSteps = [
  { name: 'measured_rows', stem: 'measured-rows' },
  { name: 'judged_results', stem: 'judge' },
  { name: 'indicator_results', stem: 'group-totals' },
] as const;
