import { missingTablesOf, rowsOfTarget } from '../../figures/targets.ts';
import { momentOf } from '../../figures/result-grid.ts';
import { markedTarget } from '../../figures/requirements.ts';
import { formatDate } from '../../format/date.ts';
import { findIndicator } from '../../indicators/registry.ts';
import type { Row } from '../../model/tables.ts';
import type { ResultRow } from '../../model/result.ts';
import { textCell, textColumn } from '../cells.ts';
import { momentsOf, type ReportContext } from '../context.ts';
import type { Cell, SectionDraft } from '../model.ts';
import { inferredNote, isInferred } from '../standards.ts';
import { lackingWords, sentence } from '../words.ts';
import { wordsOfCounted } from '../../figures/kinds.ts';

/** What the policy asks and this year cannot be judged on: not due yet, without data, without a time limit. */
export function pendingSection(context: ReportContext): SectionDraft | null {
  const rows = targetsInForce(context).flatMap((target) => pendingCells(context, target) ?? []);
  if (rows.length === 0) return null;
  return {
    id: 'pending',
    blocks: [
      {
        kind: 'paragraph',
        text: sentence(
          `文件的量化要求中，下列各项${context.is_policy_text ? '' : '本年度'}没有判定结果，逐项列出时限和原因`,
        ),
      },
      {
        kind: 'table',
        table: {
          id: 'pending',
          number: '',
          title: context.is_policy_text ? '没有判定结果的要求' : '本年度没有判定结果的要求',
          unit: '',
          columns: [
            textColumn('要求', 'quote'),
            textColumn('标准'),
            textColumn('周期或截止日期'),
            textColumn('情形', 'method'),
            textColumn('条款'),
          ],
          rows: rows.map((cells) => cells),
          notes: isInferredListed(context) ? [inferredNote] : [],
        },
      },
    ],
  };
}

function isInferredListed(context: ReportContext): boolean {
  return targetsInForce(context).some((target) => isInferred(target) && pendingCells(context, target) !== null);
}

/** An older report leaves out requirements of a date without a deadline: only the present is counted for them. */
function targetsInForce({ atlas, year, closing_date, is_current }: ReportContext): readonly Row<'policy_targets'>[] {
  return atlas.tables.policy_targets.filter(
    (target) =>
      target.valid_from <= closing_date &&
      (target.valid_to === null || closing_date < target.valid_to) &&
      // One that ends before its deadline is never judged.
      (target.valid_to === null || target.deadline === null || target.deadline < target.valid_to) &&
      // Judged on its day, in the report of an earlier year.
      (target.deadline === null || target.deadline >= `${year}-01-01`) &&
      (is_current || target.period_kind !== '时点' || target.deadline !== null),
  );
}

const decided = new Set(['达标', '未达标', '符合建议', '超过建议规模']);

function pendingCells(context: ReportContext, target: Row<'policy_targets'>): readonly (readonly Cell[])[] | null {
  const own = rowsOfTarget(context.atlas, target).filter(
    (row) => isOfYear(context, row) || missingTablesOf(row).length > 0,
  );
  const isOpen = target.deadline !== null && target.deadline > context.closing_date;
  if (!isOpen && own.some((row) => decided.has(row.verdict))) return null;
  if (isJudgedTogether(own)) return null;
  return [
    [
      textCell(target.label),
      textCell(markedTarget(target)),
      textCell(target.deadline === null ? periodWords(target.period_kind) : formatDate(target.deadline)),
      textCell(stateWords(context, { isOpen, own })),
      textCell(target.clause_id, { kind: 'clause', clause_id: target.clause_id }),
    ],
  ];
}

function isOfYear(context: ReportContext, row: ResultRow): boolean {
  const kind = findIndicator(row.indicator_id)?.period_kind;
  return kind !== undefined && momentsOf(context, kind).includes(momentOf(row));
}

/** A part of a requirement that has been judged with the whole. */
function isJudgedTogether(rows: readonly ResultRow[]): boolean {
  return rows.some(({ reason }) => (reason ?? '').includes('，随“'));
}

function periodWords(kind: Row<'policy_targets'>['period_kind']): string {
  return kind === '时点' ? '没有规定期限' : `每${kind}`;
}

function stateWords(
  { atlas }: ReportContext,
  { isOpen, own }: { readonly isOpen: boolean; readonly own: readonly ResultRow[] },
): string {
  const lacking = lackingWords(own.find((row) => missingTablesOf(row).length > 0)?.reason ?? '');
  if (isOpen) return lacking === '' ? '尚未到期' : `尚未到期；${lacking}`;
  if (lacking !== '') return lacking;
  if (own.some(({ verdict }) => verdict === '进行中（预计）')) return '本期尚未结束';
  const [first] = own;
  if (first === undefined) return `数据截至${formatDate(atlas.region.as_of_date)}，没有本年度的记录`;
  const verdicts = [...new Set(own.map(({ verdict }) => verdict))].filter((verdict) => verdict !== '无定量要求');
  const progress = own.find(({ reason, verdict }) => verdict === '无定量要求' && reason !== null)?.reason;
  if (progress != null) return lackingWords(progress);
  return verdicts.length === 0 ? wordsOfCounted(atlas)('没有可以判定的集团') : verdicts.join('、');
}
