import type { Draft } from './draft.ts';
import { digits } from './places.ts';
import type { Rotation } from './rotation-rules.ts';

/** Rows in the order in which the rotations began. */
export function rotationRows(rotations: readonly Rotation[]): readonly Draft<'rotations'>[] {
  const ordered = rotations.toSorted(
    (a, b) => compare(a.starts_on, b.starts_on) || compare(a.teacher.pid, b.teacher.pid),
  );
  return ordered.map((rotation, position) => ({
    rotation_id: `R-${digits(position + 1, 5)}`,
    pid: rotation.teacher.pid,
    group_id: rotation.group?.group_id ?? null,
    sending_campus_id: rotation.from.campus_id,
    receiving_campus_id: rotation.to.campus_id,
    rotation_form: rotation.form,
    moves_staff_relation: rotation.form === '调动',
    starts_on: rotation.starts_on,
    planned_end_on: rotation.planned_end_on,
    ended_on: rotation.ended_on,
    rotation_status: statusOf(rotation),
    stop_reason: rotation.stop_reason,
    subject: rotation.teacher.subject,
    document_number: documentNumber(rotation),
  }));
}

function statusOf({ stop_reason, ended_on }: Rotation): string {
  if (stop_reason !== null) return '中止';
  return ended_on === null ? '在岗' : '完成';
}

function documentNumber({ starts_on, group }: Rotation): string {
  const isSpring = starts_on.slice(5, 7) < '08';
  return `示教人〔${starts_on.slice(0, 4)}〕${(group?.blueprint.number ?? 40) + (isSpring ? 1 : 50)}号`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
