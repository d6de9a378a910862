import type { RotationScene, Story } from './blueprint.ts';
import { schoolYearOf } from './dates.ts';
import { campusesOn, type Group, isSettled } from './groups.ts';
import type { Campus } from './places.ts';
import { itemAt } from './random.ts';
import type { Rotation } from './rotation-rules.ts';
import type { Staff } from './staff.ts';
import type { Teacher } from './teachers.ts';

/** The rotations of the story that begin in a school year. */
export function sceneRotations(
  { group, year, candidates }: { readonly group: Group; readonly year: number; readonly candidates: Teacher[] },
  { story, staff }: { readonly story: Story; readonly staff: Staff },
): Rotation[] {
  return story.scenes
    .filter((scene) => scene.group === group.blueprint.number && schoolYearOf(scene.starts_on) === year)
    .flatMap((scene) => playScene(scene, { group, candidates }, staff));
}

function playScene(
  scene: RotationScene,
  { group, candidates }: { readonly group: Group; readonly candidates: Teacher[] },
  staff: Staff,
): readonly Rotation[] {
  const end = scene.again?.planned_end_on ?? scene.planned_end_on;
  const targetsOf = (from: Campus): readonly Campus[] =>
    campusesOn(group, scene.starts_on).filter(
      (campus) =>
        campus !== from &&
        campus.level !== '教学点' &&
        (scene.to === undefined || `${campus.school.blueprint.name}${campus.part}` === scene.to) &&
        (scene.form !== '调动' || isSettled(campus, group)) &&
        campus.stages.some((stage) => from.stages.includes(stage)),
    );
  const index = candidates.findIndex((teacher) => {
    const from = staff.campusOf(teacher);
    return isSettled(from, group) && staff.isFree(teacher, scene.starts_on, end) && targetsOf(from).length > 0;
  });
  const [teacher] = index === -1 ? [] : candidates.splice(index, 1);
  if (teacher === undefined) throw new Error(`Nobody is there for the scene of ${scene.starts_on} in ${group.name}`);
  const from = staff.campusOf(teacher);
  const to = itemAt(targetsOf(from), 0);
  if (scene.honour !== undefined) {
    staff.setHonours(teacher, [{ honour: '骨干教师', honour_level: '县级', ...scene.honour }]);
  }
  staff.book(teacher, scene.starts_on, end);
  if (scene.form === '调动') staff.move(teacher, to, scene.starts_on);
  const record = (part: Pick<RotationScene, 'starts_on' | 'planned_end_on' | 'ended_on'>): Rotation => ({
    teacher,
    group,
    from,
    to,
    form: scene.form,
    starts_on: part.starts_on,
    planned_end_on: part.planned_end_on,
    ended_on: part.ended_on ?? null,
    stop_reason: scene.stop_reason ?? null,
    is_backbone: staff.isBackbone(teacher, part.starts_on),
  });
  return scene.again === undefined ? [record(scene)] : [record(scene), record(scene.again)];
}
