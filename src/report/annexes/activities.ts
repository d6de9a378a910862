import type { ReportContext } from '../context.ts';
import type { AnnexDraft } from '../model.ts';
import { activityTable } from '../sections/activities.ts';
import { platformTable } from '../sections/platforms.ts';

/** Kinds of activities of the school year, and what each group has of studios and research groups. */
export function activitiesAnnex(context: ReportContext): AnnexDraft | null {
  const tables = [activityTable(context), platformTable(context)].filter((table) => table !== null);
  if (tables.length === 0) return null;
  return { id: 'activities', title: activitiesAnnexTitle, blocks: tables.map((table) => ({ kind: 'table', table })) };
}

export const activitiesAnnexTitle = '集团活动、名师平台和教研组';
