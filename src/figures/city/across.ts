import type { CityArtifact, CityThing } from '../../artifacts/city.ts';
import { bind } from '../../format/bound-text.ts';
import { schoolPath } from '../../format/address.ts';
import { formatCount } from '../../format/number.ts';
import { countyWord, nameOf } from './say.ts';

/** What lies across the boundaries of a city's counties, in tables for the steward and the public. */

/** A name in a cell, with what it leads to. */
export interface AcrossPiece {
  readonly words: string;
  /** Null for mere words. */
  readonly thing: LinkedThing | null;
}

/** A school or a group on the pages of its county. */
export type LinkedThing = CityThing & { readonly kind: 'school' | 'group' };

/** One kind of finding. */
export interface AcrossSection {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly string[];
  /** Cells as lists of names. */
  readonly rows: readonly (readonly (readonly AcrossPiece[])[])[];
}

/** The path of a school or group under its county's address. */
export function addressOfThing({ kind, id }: LinkedThing): string {
  return kind === 'school' ? schoolPath(id) : `groups/${id.toLowerCase()}/`;
}

const words = (text: string): AcrossPiece => ({ words: text, thing: null });
const counted = (name: string, count: number, unit: string) => `${bind(formatCount(count), `#city_${name}`)}${unit}`;

/** The four kinds of findings, in reading order; a kind without any says so. */
export function acrossSections(city: CityArtifact): readonly AcrossSection[] {
  return [shared(city), spanning(city), cityRun(city), alike(city)];
}

/** The lead of the page. */
export function acrossLead({ across }: CityArtifact): string {
  const { shared_schools, spanning_groups, near_duplicates } = across;
  if (shared_schools.length + spanning_groups.length + near_duplicates.length === 0)
    return `已公布的名单中，没有发现跨${countyWord}的学校和集团，也没有重名。`;
  return (
    `已公布的名单中，${counted('shared_schools', shared_schools.length, '所学校')}同时列入两个以上${countyWord}，` +
    `${counted('spanning_groups', spanning_groups.length, '个集团')}跨${countyWord}或与外县集团同名，` +
    `${counted('near_duplicates', near_duplicates.length, '组名称')}相同、是否同一待核。`
  );
}

function placed(city: CityArtifact, thing: CityThing, kind: LinkedThing['kind']): AcrossPiece {
  return { words: `${thing.name}（${nameOf(city, thing.region_code)}）`, thing: { ...thing, kind } };
}

function shared(city: CityArtifact): AcrossSection {
  const { shared_schools } = city.across;
  return {
    id: 'shared',
    title: `同时列入几个${countyWord}的学校`,
    lead:
      shared_schools.length === 0
        ? '没有发现。按学校标识码、统一社会信用代码核对。'
        : '学校标识码或统一社会信用代码相同，是同一所学校；各项合计按各县（市、区）所列分别计数。',
    columns: ['学校', '列入', '所在集团', '核对依据'],
    rows: shared_schools.map(({ listings, groups, known_by }) => [
      [words(listings[0]?.name ?? '')],
      listings.map((thing) => placed(city, thing, 'school')),
      groups.map((thing) => placed(city, thing, 'group')),
      [words(known_by)],
    ]),
  };
}

function spanning(city: CityArtifact): AcrossSection {
  const { spanning_groups } = city.across;
  return {
    id: 'spanning',
    title: `跨${countyWord}的集团`,
    lead:
      spanning_groups.length === 0
        ? '没有发现。'
        : '成员校的所在地按学校登记的乡镇、街道代码认定；与外县集团同名的，可能是同一个集团在两处登记。',
    columns: ['集团', '所在县（市、区）', '外县成员校', '外县同名集团'],
    rows: spanning_groups.map(({ group, members, same_named }) => [
      [words(group.name)],
      [{ words: nameOf(city, group.region_code), thing: { ...group, kind: 'group' as const } }],
      members.map((thing) => ({
        words: `${thing.name}（${thing.home_name}）`,
        thing: { ...thing, kind: 'school' as const },
      })),
      same_named.map((thing) => placed(city, thing, 'group')),
    ]),
  };
}

function cityRun(city: CityArtifact): AcrossSection {
  const { city_schools } = city.across;
  return {
    id: 'city-run',
    title: '市属学校',
    lead:
      city_schools.length === 0
        ? '没有登记，或者各县（市、区）的名单中没有列出。'
        : '由市直接管理，列在校舍所在的县（市、区）名单中，计入该县（市、区）的数字。',
    columns: ['学校', '列入'],
    rows: city_schools.map((thing) => [[words(thing.name)], [placed(city, thing, 'school')]]),
  };
}

function alike(city: CityArtifact): AcrossSection {
  const { near_duplicates } = city.across;
  return {
    id: 'alike',
    title: '名称相同，待核',
    lead:
      near_duplicates.length === 0
        ? '没有发现。'
        : '名称相同而没有代码可以认定是同一所学校、同一个集团；本站不合并，请数据提供单位核对。',
    columns: ['名称', '类别', '列入'],
    rows: near_duplicates.map(({ kind, things }) => [
      [words(things[0]?.name ?? '')],
      [words(kind)],
      things.map((thing) => placed(city, thing, kind === '学校' ? 'school' : 'group')),
    ]),
  };
}
