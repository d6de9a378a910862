import { regionQuestions, type RegionAnswers } from '../../src/listing/region.ts';
import type { GivenAnswers } from '../../src/pipeline/new-region.ts';

type Values = Readonly<Partial<Record<string, string | boolean>>>;

/** What a command line answers of the questions about a region and its list. */
export function givenIn(values: Values): Omit<GivenAnswers, 'list'> {
  const answers: Partial<RegionAnswers> = Object.fromEntries(
    regionQuestions.flatMap(({ id }) => (typeof values[id] === 'string' ? [[id, values[id].trim()]] : [])),
  );
  return {
    answers,
    hasOneCampusEach: values['one-campus'] === true,
    isAccepted: values['yes'] === true,
  };
}
