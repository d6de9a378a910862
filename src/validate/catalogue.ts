import type { Grade, Issue, IssueCode } from '../model/issue.ts';
import { isTableName, tableOf } from '../model/tables.ts';
import { checkingCatalogue } from './catalogue/checking.ts';
import type { CatalogueEntry } from './catalogue/entry.ts';
import { readingCatalogue } from './catalogue/reading.ts';

/** The one place that says what each kind of finding means, how grave it is and what to do about it. */
export const catalogue: Readonly<Record<IssueCode, CatalogueEntry>> = { ...readingCatalogue, ...checkingCatalogue };

/** How serious a finding is: of its code, never of its row. */
export function gradeOf({ code }: Issue): Grade {
  return catalogue[code].grade;
}

const ranks: Readonly<Record<Grade, number>> = { handled: 0, notice: 1, confirm: 2, error: 3 };

/** 0 handled … 3 error, to compare grades. */
export function gradeRank(issue: Issue): number {
  return ranks[gradeOf(issue)];
}

/** What a finding is called, in the guide and in summaries. */
export function titleOf({ code }: Issue): string {
  return catalogue[code].title;
}

/** What is wrong, or was put right. Of an issue withheld from publication only its kind and number. */
export function problemOf(issue: Issue): string {
  if (issue.details['withheld'] !== undefined) return `${titleOf(issue)}（${issue.details['count']}处，内容不公开）。`;
  return catalogue[issue.code].problem(issue);
}

/** What the clerk can do about a finding. */
export function remedyOf(issue: Issue): string {
  return catalogue[issue.code].remedy(issue);
}

/** What the finding does to the site: what its entry says, or what follows from its grade and its table. */
export function effectOf(issue: Issue): string {
  const { effect, grade } = catalogue[issue.code];
  return effect === undefined ? effects[grade](usesOf(issue)) : effect(issue);
}

const effects: Readonly<Record<Grade, (uses: string) => string>> = {
  handled: () => '按处理后的内容发布。',
  notice: () => '照常发布。',
  confirm: (uses) => `确认前，不公布以此为依据的数据。${uses}`,
  error: (uses) => `改正前不发布新版本。${uses}`,
};

function usesOf({ table }: Issue): string {
  return isTableName(table) ? `涉及：${tableOf(table).unlocks}。` : '';
}
