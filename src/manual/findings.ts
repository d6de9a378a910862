import { type Grade, gradeLabels, type Issue, type IssueCode } from '../model/issue.ts';
import { catalogue, problemOf, remedyOf } from '../validate/catalogue.ts';
import { exampleOf } from '../validate/catalogue/examples.ts';
import { findingSubjects } from '../validate/catalogue/subjects.ts';
import { withUnseenShown } from '../validate/cells/marks.ts';
import type { Block } from './marks.ts';
import { anchor, code, plain } from './markdown.ts';

const grades = Object.keys(gradeLabels) as readonly Grade[];

/** One part for each grade: every finding of it, by subject, with its cause, an example and what to do. */
export const findingBlocks: readonly Block[] = grades.map((grade) => ({
  name: `findings-${grade}`,
  write: () => subjectsOf(grade).map(subjectPart).join('\n\n'),
}));

/** Id of the place where a finding is explained. */
export const findingAnchor = (issue: IssueCode) => `issue-${issue}`;

interface Subject {
  readonly subject: string;
  readonly codes: readonly IssueCode[];
}

function subjectsOf(grade: Grade): readonly Subject[] {
  return findingSubjects
    .map(({ subject, codes }) => ({ subject, codes: codes.filter((one) => catalogue[one].grade === grade) }))
    .filter(({ codes }) => codes.length > 0);
}

const subjectPart = ({ subject, codes }: Subject) => [`## ${subject}`, ...codes.map(findingPart)].join('\n\n');

function findingPart(issueCode: IssueCode): string {
  const { title, explanation, grade } = catalogue[issueCode];
  const issue = exampleOf(issueCode);
  const lines = [
    ['例', plain(exampleWords(issue))],
    // What was put right asks for nothing; the chapter says so once.
    ['办法', grade === 'handled' ? '' : plain(remedyOf(issue))],
    ['代码', code(issueCode)],
  ].filter(([, words]) => words !== '');
  return [
    `### ${anchor(findingAnchor(issueCode))}${plain(title)}`,
    plain(explanation),
    lines.map(([head, words]) => `- ${head}：${words}`).join('\n'),
  ].join('\n\n');
}

/** What is reported of the example, after what stands in the cell where the report does not repeat it. */
function exampleWords(issue: Issue): string {
  const problem = problemOf(issue);
  const written = withUnseenShown(issue.value ?? '');
  return written === '' || problem.includes(written) ? problem : `填写“${written}”。${problem}`;
}
