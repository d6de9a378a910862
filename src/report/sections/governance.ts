import { indicatorIds } from '../../indicators/ids.ts';
import { formatMoment, formatTerm } from '../../format/date.ts';
import { formatCount } from '../../format/number.ts';
import type { ResultRow } from '../../model/result.ts';
import { momentsOf, type ReportContext } from '../context.ts';
import { groupRows, regionRow } from '../figures-of.ts';
import { groupGrid, type GridColumn } from '../group-grid.ts';
import type { Block, SectionDraft } from '../model.ts';
import { figureWords, metWords, paragraph, sentence } from '../words.ts';

/** What groups have to have and to hold: documents, activities of each term, items to be unified, pairs of mentors. */
export function governanceSection(context: ReportContext): SectionDraft | null {
  const terms = momentsOf(context, '学期');
  const said = paragraph(
    documentsSentence(context),
    ...terms.map((term) => activitiesSentence(context, term)),
    ...terms.map((term) => unifiedSentence(context, term)),
    mentoringSentence(context),
  );
  const grid = groupGrid(context, [documentsColumn, ...terms.flatMap(termColumns)]);
  if (said === '' && grid === null) return null;
  const blocks: Block[] = said === '' ? [] : [{ kind: 'paragraph', text: said }];
  if (grid !== null)
    blocks.push({
      kind: 'table',
      table: { id: 'governance', number: '', title: '各集团治理文件、学期活动和统一事项', unit: '', ...grid },
    });
  return { id: 'governance', blocks };
}

const documentsColumn: GridColumn = { indicator_id: indicatorIds.governanceDocuments, label: '治理文件' };

function termColumns(term: string): readonly GridColumn[] {
  const name = term.endsWith('-1') ? '第一学期' : '第二学期';
  return [
    { indicator_id: indicatorIds.backboneEvents, label: `${name}骨干活动（次）`, moment: term },
    { indicator_id: indicatorIds.moralEducationEvents, label: `${name}德育活动`, moment: term },
    { indicator_id: indicatorIds.unifiedItems, label: `${name}统一事项`, moment: term },
  ];
}

function documentsSentence(context: ReportContext): string {
  const row = regionRow(context, indicatorIds.governanceDocuments, { basis: '齐备集团占比' });
  if (row?.numerator == null || !row.denominator) return '';
  return sentence(
    `${formatMoment(row)}${metWords({ met: row.numerator, all: row.denominator }, { of: '集团', words: '具备全部必备治理文件' })}`,
  );
}

function activitiesSentence(context: ReportContext, term: string): string {
  const events = groupRows(context, indicatorIds.backboneEvents, { moments: [term] });
  const complete = regionRow(context, indicatorIds.moralEducationEvents, { basis: '齐全集团占比', moments: [term] });
  const words = [judgedWords(events, '组织了规定的骨干教师交流互动活动'), completeWords(complete)].filter(
    (phrase) => phrase !== null,
  );
  return words.length === 0 ? '' : sentence(formatTerm(term), ...words);
}

/** Groups that a term could be judged of, and those of them that did what is asked. */
function judgedWords(rows: readonly ResultRow[], words: string): string | null {
  const judged = rows.filter(({ verdict }) => verdict === '达标' || verdict === '未达标');
  if (judged.length === 0) return null;
  const met = judged.filter(({ verdict }) => verdict === '达标').length;
  return metWords({ met, all: judged.length }, { of: '应评集团', words });
}

function completeWords(row: ResultRow | null): string | null {
  if (row?.numerator == null || !row.denominator) return null;
  return `规定的德育活动各项齐全的集团占${figureWords({ numerator: row.numerator, denominator: row.denominator }, '')}`;
}

function unifiedSentence(context: ReportContext, term: string): string {
  const rows = groupRows(context, indicatorIds.unifiedItems, { moments: [term] }).filter(({ value }) => value !== null);
  if (rows.length === 0) return '';
  const whole = rows.filter((row) => row.numerator === row.denominator).length;
  return sentence(
    `${formatTerm(term)}${metWords({ met: whole, all: rows.length }, { of: '有统一事项记录的集团', words: '完成全部事项' })}`,
  );
}

function mentoringSentence(context: ReportContext): string {
  const row = regionRow(context, indicatorIds.mentoring);
  if (row?.value == null) return '';
  const cross = regionRow(context, indicatorIds.mentoring, { category: '其中：跨校' });
  return sentence(
    `${formatMoment(row)}在结对的师徒${formatCount(row.value)}对`,
    cross?.value == null ? null : `其中跨校结对${formatCount(cross.value)}对`,
  );
}
