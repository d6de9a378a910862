import { appraisalTableOf, aspectWords } from '../../figures/appraisal-marks.ts';
import { groupShortName } from '../../figures/lookup.ts';
import { emptyCell, textCell, textColumn } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import type { AnnexDraft, ReportTable } from '../model.ts';
import { wordsOfCounted } from '../../figures/kinds.ts';

/** The grades of the year as far as they are published, of groups and of the two sides of their pairings. */
export function appraisalsAnnex(context: ReportContext): AnnexDraft | null {
  const tables = [gradesTable(context, 'whole'), gradesTable(context, 'sides')].filter((own) => own !== null);
  if (tables.length === 0) return null;
  return { id: 'appraisals', title: '年度考核等级', blocks: tables.map((table) => ({ kind: 'table', table })) };
}

/** The published grades, of groups as wholes or of the two sides of their pairings; null where none is published. */
function gradesTable({ atlas, year }: ReportContext, part: 'whole' | 'sides'): ReportTable | null {
  const table = appraisalTableOf(atlas, year, part);
  if (table === null || table.lines.every(({ marks }) => marks.every((mark) => mark?.is_published !== true)))
    return null;
  return {
    id: part === 'whole' ? 'appraisal-grades' : 'appraisal-sides',
    number: '',
    title: part === 'whole' ? wordsOfCounted(atlas)`${year}年度各集团考核等级` : `${year}年度结对双方评价等级`,
    unit: '',
    columns: [
      textColumn(wordsOfCounted(atlas)('集团'), 'name'),
      ...table.aspects.map((aspect) => textColumn(aspectWords(aspect), 'name')),
    ],
    rows: table.lines.map(({ group_id, state, marks }) => [
      textCell(groupShortName(atlas, group_id), { kind: 'group', group_id }),
      ...marks.map((mark) => (mark === null ? emptyCell(1, state === '未考核' ? state : '—') : textCell(mark.grade))),
    ]),
    notes: ['按公布文件的次序排列，不排名次；未公布的结果不列等级。'],
  };
}
