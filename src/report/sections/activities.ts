import { activitySentence, levelsSentence } from '../../figures/activities-finding.ts';
import { activityFigure, activityTermsOf, countedKindsOf, kindCategory } from '../../figures/activity-numbers.ts';
import { countNumber } from '../../figures/counts/counts.ts';
import { formatAcademicYear } from '../../format/date.ts';
import { amountCell, emptyCell, numberCell, numberColumn, textCell, textColumn } from '../cells.ts';
import { momentsOf, type ReportContext } from '../context.ts';
import type { Cell, ReportTable } from '../model.ts';
import { sentence } from '../words.ts';
import { wordsOfCounted } from '../../figures/kinds.ts';

/** What groups held in the two terms of the report's school year; the table of kinds is an annex. */
export function activitySentences({ atlas }: ReportContext, terms: readonly string[]): readonly string[] {
  return terms.flatMap((term) =>
    [activitySentence(atlas, term), levelsSentence(atlas, term)]
      .filter((said) => said !== '')
      .map((said) => sentence(said)),
  );
}

/** The terms of the report of which activities are counted. */
export function activityTerms(context: ReportContext): readonly string[] {
  return momentsOf(context, '学期').filter((term) => activityFigure(context.atlas, { term })?.value != null);
}

/** Every kind in the two terms; null where activities are not counted. */
export function activityTable(context: ReportContext): ReportTable | null {
  const terms = activityTerms(context);
  return terms.length === 0 ? null : tableOf(context, terms);
}

function tableOf({ atlas, academic_year }: ReportContext, terms: readonly string[]): ReportTable {
  const isRunning = terms.some((term) => activityTermsOf(atlas).running === term);
  return {
    id: 'activities',
    number: '',
    title: wordsOfCounted(atlas)`${formatAcademicYear(academic_year)}各类集团活动`,
    unit: '',
    columns: [
      textColumn('活动类别'),
      textColumn('次数要求'),
      ...terms.flatMap((term) => {
        const name = term.endsWith('-1') ? '第一学期' : '第二学期';
        return [`${name}次数`, `${name}人次`, wordsOfCounted(atlas)`${name}举办集团（个）`].map((label) =>
          numberColumn(label),
        );
      }),
    ],
    rows: countedKindsOf(atlas).map(({ item, asked }) => [
      textCell(item),
      textCell(asked),
      ...terms.flatMap((term) => cellsOf(atlas, term, item)),
    ]),
    notes: [
      '寒假的活动计入第一学期，暑假的计入第二学期；参与人次为各次活动之和。',
      ...(isRunning ? ['尚未结束的学期截至数据截至日。'] : []),
    ],
  };
}

function cellsOf(atlas: ReportContext['atlas'], term: string, item: string): readonly Cell[] {
  const cell = { term, category: kindCategory(item) };
  const [events, people] = [activityFigure(atlas, cell), activityFigure(atlas, { ...cell, of: 'attendances' })];
  return [
    events === null ? emptyCell(1) : amountCell(events),
    people === null ? emptyCell(1) : amountCell(people),
    numberCell(countNumber(atlas, 'activity_groups_holding', `${term},${item}`)),
  ];
}
