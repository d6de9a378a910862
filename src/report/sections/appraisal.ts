import { indicatorIds } from '../../indicators/ids.ts';
import { groupShortName, inOrder } from '../../figures/lookup.ts';
import { formatDate } from '../../format/date.ts';
import { formatCount } from '../../format/number.ts';
import { emptyCell, textCell, textColumn } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { regionRow } from '../figures-of.ts';
import type { Block, ReportTable, SectionDraft } from '../model.ts';
import { bare, figureOf, figureWords, isFigure, paragraph, sentence, standingPhrase } from '../words.ts';

/** The yearly appraisal of the groups, and commendations. */
export function appraisalSection(context: ReportContext): SectionDraft | null {
  const said = paragraph(appraisalSentence(context), commendationSentence(context));
  const table = appraisalTable(context);
  if (said === '' && table === null) return null;
  const blocks: Block[] = said === '' ? [] : [{ kind: 'paragraph', text: said }];
  if (table !== null) blocks.push({ kind: 'table', table });
  return { id: 'appraisal', blocks };
}

function appraisalSentence(context: ReportContext): string {
  const row = regionRow(context, indicatorIds.appraisal);
  const now = figureOf(row);
  if (row === null || !isFigure(now) || !now.denominator) return '';
  return sentence(
    `${context.year}年度应考核集团${formatCount(now.denominator)}个`,
    `已考核${formatCount(now.numerator)}个，占${figureWords(now, '')}`,
    row.reason === null ? '结果已全部公布' : bare(row.reason),
  );
}

function commendationSentence(context: ReportContext): string {
  const row = regionRow(context, indicatorIds.commendation);
  if (row?.value == null) return '';
  const of = (category: string) => regionRow(context, indicatorIds.commendation, { category })?.value ?? null;
  const [units, people] = [of('对象：集体'), of('对象：个人')];
  return sentence(
    row.value === 0
      ? `${context.year}年度没有通报表扬的记录`
      : `${context.year}年度印发通报表扬${formatCount(row.value)}次`,
    units === null ? null : `表扬集体${formatCount(units)}个`,
    people === null ? null : `个人${formatCount(people)}人`,
    row.threshold === null ? null : standingPhrase({ ...row, unit: '次', counted: '次' }),
  );
}

/** Whether and when each result was made public; results themselves stand on the pages of the groups, unranked. */
function appraisalTable({ atlas, year }: ReportContext): ReportTable | null {
  const { region } = atlas;
  const own = atlas.tables.evaluations.filter((row) => row.calendar_year === year);
  if (own.length === 0) return null;
  const groups = inOrder(atlas.tables.groups).filter(
    ({ founded_on, closed_on }) => founded_on <= `${year}-01-01` && (closed_on === null || closed_on > `${year}-12-31`),
  );
  if (groups.length === 0) return null;
  return {
    id: 'appraisal',
    number: '',
    title: `${year}年度各集团考核结果公布情况`,
    unit: '',
    columns: [textColumn('集团'), textColumn('结果'), textColumn('公布日期'), textColumn('文号')],
    rows: groups.map(({ group_id }) => {
      const name = textCell(groupShortName(atlas, group_id), { kind: 'group', group_id });
      const appraised = own.filter((row) => row.group_id === group_id);
      const published = appraised.filter((row) => row.published_on !== null && row.published_on <= region.as_of_date);
      const [first] = published.toSorted((a, b) => (b.published_on ?? '').localeCompare(a.published_on ?? ''));
      if (first?.published_on == null) {
        return [name, textCell(appraised.length > 0 ? '已考核，尚未公布' : '未考核'), emptyCell(1), emptyCell(1)];
      }
      const { published_on, document_number } = first;
      return [
        name,
        textCell('已公布'),
        textCell(formatDate(published_on)),
        document_number === null ? emptyCell(1) : textCell(document_number),
      ];
    }),
    notes: ['成立不满一年的集团不列入应评范围；各集团的考核结果见集团页，不排名次。'],
  };
}
