import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import type { Row } from '../model/tables.ts';

type Group = Pick<Row<'groups'>, 'status' | 'status_from' | 'status_to'>;

/** The status on the as-of date, as the indicators read it: before and after its days a group under correction runs. */
export function presentStatus({ region }: Pick<RegionArtifact, 'region'>, group: Group): string | null {
  const { status, status_from, status_to } = group;
  if (status !== '整改') return status;
  const isOver = status_to !== null && status_to <= region.as_of_date;
  const isToCome = status_from !== null && status_from > region.as_of_date;
  return isOver || isToCome ? '运行' : status;
}

/** `整改（2024年10月1日起）`, `运行（整改：2024年10月1日起，2025年1月1日止）`, `运行`, `未公布`. */
export function statusWords(atlas: Pick<RegionArtifact, 'region'>, group: Group): string {
  const present = presentStatus(atlas, group);
  if (present === null) return '未公布';
  const { status, status_from, status_to } = group;
  const days = [
    ...(status_from === null ? [] : [`${formatDate(status_from)}起`]),
    ...(status_to === null ? [] : [`${formatDate(status_to)}止`]),
  ].join('，');
  if (days === '') return present;
  return present === status ? `${present}（${days}）` : `${present}（${status}：${days}）`;
}
