import type { Row } from '../../src/model/tables.ts';
import { firstDayOf, lastDayOf, longDate } from './dates.ts';
import { isWithinTarget } from './judge.ts';
import { lineageOf, regionOf, typeAt, type County } from './register.ts';

/** What is said beside the share of a school year (domain EC-03 and A0): a change of type, and a calendar that is not known. */
export function noteOf(county: County, year: string, groupId: string | null): string | null {
  const change = groupId === null ? '' : changeOf(county, year, groupId);
  const hasBoth = [1, 2].every((half) => county.calendar.some(({ term }) => term === `${year}-${half}`));
  return `${change}${hasBoth ? '' : '学期起止按默认值。'}` || null;
}

function changeOf(county: County, year: string, groupId: string): string {
  const D = firstDayOf(year);
  const last = [lastDayOf(year), regionOf(county).as_of_date].toSorted()[0] ?? '';
  const old = typeAt(county, groupId, D);
  if (old === null) return '';
  const next = county.group_types
    .filter(
      ({ group_id, group_type, valid_from }) =>
        group_id === groupId && D < valid_from && valid_from <= last && group_type !== old.group_type,
    )
    .toSorted((a, b) => (a.valid_from < b.valid_from ? -1 : 1))[0];
  if (next === undefined) return '';
  const day = longDate(next.valid_from);
  const standards = standardsOf(county, D, old.group_type);
  const coverage = coverageWords(county, { old: old.tightness, next, day });
  return (
    `该集团于${day}转为${next.group_type}。${year.replace('-', '—')}学年交流比例按${old.group_type}标准${standards}评价，` +
    `下一学年起按${next.group_type}标准评价${coverage}`
  );
}

/** The standards of the old type: of rotation first, then of backbone teachers. */
function standardsOf(county: County, day: string, groupType: string): string {
  const lineage = lineageOf(county, groupType);
  const shares = ['IND-10', 'IND-12'].flatMap((id) =>
    county.policy_targets
      .filter(
        (target) =>
          target.indicator_id === id &&
          target.unit === '%' &&
          lineage.includes(target.group_type ?? '') &&
          isWithinTarget(target, day),
      )
      .map(({ threshold }) => `${threshold}%`),
  );
  return shares.length === 0 ? '' : `（${shares.join('、')}）`;
}

function coverageWords(
  county: County,
  { old, next, day }: { readonly old: string; readonly next: Row<'group_types'>; readonly day: string },
): string {
  const tightness = county.group_type_terms.find(({ group_type }) => group_type === next.group_type)?.tightness;
  if (tightness === old) return '。';
  if (tightness === '紧密') return `；覆盖率自${day}起计入。`;
  return old === '紧密' ? `；覆盖率自${day}起不再计入。` : '。';
}
