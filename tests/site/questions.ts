import { authorsQuestions } from './questions/authors.ts';
import { headsQuestions } from './questions/heads.ts';
import { leadersQuestions } from './questions/leaders.ts';
import { moreQuestions } from './questions/more.ts';
import { parentsQuestions } from './questions/parents.ts';
import type { Asked } from './questions/question.ts';
import { workQuestions } from './questions/work.ts';

/** Readers' forty questions and those on the work of groups, asked of 示例县; what is right is worked out from the data that its site offers. */
export const questions: readonly Asked[] = [
  ...leadersQuestions,
  ...parentsQuestions,
  ...headsQuestions,
  ...authorsQuestions,
  ...workQuestions,
  ...moreQuestions,
];
