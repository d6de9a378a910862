import { formatDate } from '../../format/date.ts';
import { correctionScope } from '../../figures/correction-scope.ts';
import { findIndicator } from '../../indicators/registry.ts';
import { textCell, textColumn } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import type { AnnexDraft } from '../model.ts';
import { correctionsIn } from '../sections/completeness.ts';

/** What was published and has been put right. */
export function correctionsAnnex(context: ReportContext): AnnexDraft | null {
  const corrections = correctionsIn(context);
  if (corrections.length === 0) return null;
  return {
    id: 'corrections',
    title: '更正记录',
    blocks: [
      {
        kind: 'table',
        table: {
          id: 'corrections',
          number: '',
          title: `${context.year}年以来的更正`,
          unit: '',
          columns: [
            textColumn('日期'),
            textColumn('页面或数据集', 'quote'),
            textColumn('原值', 'quote'),
            textColumn('更正值', 'quote'),
            textColumn('原因', 'quote'),
            textColumn('对象和周期', 'name'),
            textColumn('影响指标或数据表', 'name'),
          ],
          rows: corrections.map((row) => [
            textCell(formatDate(row.corrected_on)),
            textCell(row.place),
            textCell(row.old_value),
            textCell(row.new_value),
            textCell(row.reason),
            textCell(correctionScope(context.atlas, row)),
            textCell(row.affected_indicators.map((id) => findIndicator(id)?.short_title ?? id).join('、')),
          ]),
          notes: [],
        },
      },
    ],
  };
}
