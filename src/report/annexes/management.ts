import type { ReportContext } from '../context.ts';
import { managementAnnexTitle, managementTable } from '../management.ts';
import type { AnnexDraft } from '../model.ts';

/** What each group's lead manages, and what supports those who rotate. */
export function managementAnnex(context: ReportContext): AnnexDraft | null {
  const table = managementTable(context);
  return table === null ? null : { id: 'management', title: managementAnnexTitle, blocks: [{ kind: 'table', table }] };
}
