import type { ReportContext } from '../context.ts';
import type { AnnexDraft } from '../model.ts';
import { activityTable } from '../sections/activities.ts';
import { platformNames, platformTable } from '../sections/platforms.ts';
import { wordsOfCounted } from '../../figures/kinds.ts';

/** Kinds of activities of the school year, and what each group has of studios and research groups. */
export function activitiesAnnex(context: ReportContext): AnnexDraft | null {
  const tables = [activityTable(context), platformTable(context)].filter((table) => table !== null);
  if (tables.length === 0) return null;
  return {
    id: 'activities',
    title: activitiesAnnexTitle(context),
    blocks: tables.map((table) => ({ kind: 'table', table })),
  };
}

/** `集团活动、名师平台和教研组`: what the annex of this report holds, and no more; '' where it holds nothing. */
export function activitiesAnnexTitle(context: ReportContext): string {
  const held = [
    ...(activityTable(context) === null ? [] : [wordsOfCounted(context.atlas)('集团活动')]),
    ...platformNames(context),
  ];
  const last = held.at(-1) ?? '';
  return held.length < 2 ? last : `${held.slice(0, -1).join('、')}和${last}`;
}
