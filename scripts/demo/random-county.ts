import {
  type BranchBlueprint,
  type CountyBlueprint,
  type GroupBlueprint,
  noStory,
  type SchoolBlueprint,
} from './blueprint.ts';
import { createRandom, itemAt, type Random } from './random.ts';

/** Most schools a county of this kind can have: the spacing of its school codes. */
const codeSpan = 340;
const towns = [...'甲乙丙丁戊己庚辛壬癸'].flatMap((first) => [...'禾麦稻粟'].map((second) => `${first}${second}`));

/**
 * The n-th county of a benchmark, n from 1: as 示例县, without its story, and from a third to twice its size with a long tail
 * as real counties have.
 */
export function randomCounty(number: number, seed: number): CountyBlueprint {
  const random = createRandom(seed).fork(`county ${number}`);
  const size = Math.min(2, Math.max(0.3, sizeFrom(random)));
  const townCount = Math.max(3, Math.round(14 * size));
  const county = {
    seed: seed * 4001 + number,
    region_code: String(990_000 + number),
    region_name: `示例${number}县`,
    towns: ['城东街道', '城西街道', ...towns.slice(0, townCount).map((name) => `${name}镇`)],
    code_base: number * codeSpan,
  };
  const groups = Array.from({ length: Math.max(2, Math.round(14 * size)) }, (_, index) =>
    randomGroup(index + 1, county.towns, random),
  );
  const outside = Array.from({ length: Math.round(24 * size) }, (_, index) =>
    randomSchool(`独立${index + 1}小学`, 'primary', random.integer(0, county.towns.length - 1), random),
  );
  return {
    ...county,
    schools: [...groups.flatMap(({ schools }) => schools), ...outside],
    groups: groups.map(({ group }) => group),
    story: noStory,
  };
}

/** A product of six draws is as good as log-normal, and exact on every machine. */
function sizeFrom(random: Random): number {
  return Array.from({ length: 6 }, () => 0.72 + random.next() * 0.6).reduce(
    (product, factor) => product * factor,
    0.85,
  );
}

function randomGroup(
  number: number,
  allTowns: readonly string[],
  random: Random,
): { readonly group: GroupBlueprint; readonly schools: readonly SchoolBlueprint[] } {
  const town = random.integer(0, allTowns.length - 1);
  const isUrban = itemAt(allTowns, town).endsWith('街道');
  const schools = Array.from({ length: random.integer(2, 8) }, (_, index) => {
    const kind = random.pick(['primary', 'primary', 'primary', 'junior', 'nine-year'] as const);
    return randomSchool(`第${number}集团${index + 1}号学校`, kind, town, random);
  });
  const founded = `${random.integer(2021, 2024)}-09-01`;
  const tightFrom = random.pick([founded, founded, '2024-09-01', '2025-03-01']);
  const [lead, ...members] = schools.map(({ name }) => name);
  const loose = { type: '松散型', from: founded } as const;
  const tight = { type: '紧密型', from: tightFrom < founded ? founded : tightFrom, basis: '团队管理法' } as const;
  const group: GroupBlueprint = {
    number,
    scope: isUrban ? '城区' : '乡镇',
    status: '运行',
    founded,
    lead: lead ?? '',
    members: members.map((school) => ({ school })),
    types: random.chance(0.3) ? [loose] : [...(tight.from > founded ? [loose] : []), tight],
    rotation: letters(random),
    backbone: letters(random),
    diligence: 0.4 + random.next() * 0.6,
  };
  return { group, schools };
}

function letters(random: Random): string {
  return Array.from({ length: 5 }, () => random.pick([...'AAAMSB'])).join('');
}

function randomSchool(name: string, kind: SchoolBlueprint['kind'], town: number, random: Random): SchoolBlueprint {
  const branches: readonly BranchBlueprint[] = Array.from(
    { length: kind === 'nine-year' ? 0 : random.integer(0, 2) },
    (_, index) => ({
      name: `第${index + 2}校区`,
    }),
  );
  return {
    name,
    kind,
    town,
    teachers: town < 2 ? random.integer(45, 90) : random.integer(14, 48),
    branches,
    points: town < 2 || kind !== 'primary' ? 0 : random.integer(0, 2),
  };
}
