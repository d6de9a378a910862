import { appraisalsOf } from '../../figures/appraisals.ts';
import { leftOutWords } from '../../figures/appraisal-states.ts';
import { appraisalResultsWords } from '../../figures/appraisal-finding.ts';
import { appraisalYears } from '../../figures/appraisal-marks.ts';
import { groupShortName } from '../../figures/lookup.ts';
import { denominatorNumber, numeratorNumber, standingWords, valueWithParts, valueWords } from '../../figures/say.ts';
import { formatDate } from '../../format/date.ts';
import { indicatorIds } from '../../indicators/ids.ts';
import { emptyCell, textCell, textColumn } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { regionFigure } from '../figures-of.ts';
import { monitoringSentence } from '../management.ts';
import type { Block, ReportTable, SectionDraft } from '../model.ts';
import { paragraph, sentence } from '../words.ts';
import { wordsOfCounted } from '../../figures/kinds.ts';

/** The yearly appraisal of the groups, and commendations. */
export function appraisalSection(context: ReportContext): SectionDraft | null {
  const said = paragraph(
    appraisalSentence(context),
    resultsSentence(context),
    monitoringSentence(context),
    commendationSentence(context),
  );
  const table = appraisalTable(context);
  if (said === '' && table === null) return null;
  const blocks: Block[] = said === '' ? [] : [{ kind: 'paragraph', text: said }];
  if (table !== null) blocks.push({ kind: 'table', table });
  return { id: 'appraisal', blocks };
}

/** Appraised and made public are two things: a group whose result is not out yet is not late. */
function appraisalSentence(context: ReportContext): string {
  const now = regionFigure(context, indicatorIds.appraisal);
  if (now === null || now.value === null || !now.is_share) return '';
  const state = (name: string) => {
    const own = regionFigure(context, indicatorIds.appraisal, { category: `状态：${name}` });
    return own === null || own.numerator === null || own.numerator === 0
      ? null
      : wordsOfCounted(context.atlas)`${numeratorNumber(own)}个集团`;
  };
  const [open, none] = [state('已考核未公布'), state('未考核')];
  const published = state('已公布');
  return sentence(
    wordsOfCounted(
      context.atlas,
    )`${context.year}年度应考核${denominatorNumber(now)}个集团${leftOutWords(context.atlas, String(context.year))}`,
    wordsOfCounted(context.atlas)`已考核${numeratorNumber(now)}个集团，占${valueWithParts(now)}`,
    open === null ? '结果已全部公布' : `其中${published === null ? '' : `${published}结果已公布、`}${open}已考核未公布`,
    none === null ? null : `${none}未考核`,
  );
}

function resultsSentence({ atlas, year }: ReportContext): string {
  return appraisalYears(atlas).includes(year) ? appraisalResultsWords(atlas, year) : '';
}

function commendationSentence(context: ReportContext): string {
  const now = regionFigure(context, indicatorIds.commendation);
  if (now === null || now.value === null) return '';
  const of = (category: string, unit: string) => {
    const own = regionFigure(context, indicatorIds.commendation, { category });
    return own === null || own.value === null ? null : valueWords({ ...own, unit });
  };
  const [units, people] = [of('对象：集体', '个'), of('对象：个人', '人')];
  return sentence(
    now.value === 0
      ? `${context.year}年度没有通报表扬的记录`
      : `${context.year}年度印发通报表扬${valueWords({ ...now, unit: '次' })}`,
    units === null ? null : `表扬集体${units}`,
    people === null ? null : `个人${people}`,
    standingWords({ ...now, counted: '次' }),
  );
}

/** Whether and when each result was made public; results themselves stand on the pages of the groups, unranked. */
function appraisalTable({ atlas, year }: ReportContext): ReportTable | null {
  const appraisals = appraisalsOf(atlas, year);
  if (appraisals.length === 0) return null;
  const hasGrades = appraisals.some(({ state }) => state === '已公布');
  return {
    id: 'appraisal',
    number: '',
    title: wordsOfCounted(atlas)`${year}年度各集团考核结果公布情况`,
    unit: '',
    columns: [
      textColumn(wordsOfCounted(atlas)('集团'), 'name'),
      textColumn('结果'),
      textColumn('公布日期'),
      textColumn('文号'),
    ],
    rows: appraisals.map(({ group_id, state, published_on, document_number }) => [
      textCell(groupShortName(atlas, group_id), { kind: 'group', group_id }),
      textCell(state),
      published_on === null ? emptyCell(1) : textCell(formatDate(published_on)),
      document_number === null ? emptyCell(1) : textCell(document_number),
    ]),
    notes: [
      wordsOfCounted(
        atlas,
      )`成立不满一年的集团不列入应评范围；${hasGrades ? '各维度的等级见附件，' : ''}得分和历年结果见集团页，不排名次。`,
    ],
  };
}
