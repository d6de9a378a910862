import type { Row } from '../../../src/model/tables.ts';
import { academicYearOf, isWithin, yearOfStart } from '../dates.ts';
import { absent, count, share, type Figure, type Place } from '../figure.ts';
import { termsBegun } from '../periods.ts';
import { whyUnrecorded } from '../points.ts';
import { groupsAt, regionOf, type County } from '../register.ts';

/** IND-30, 32 and 43 (domain LZ-39, HY-32, HY-39): documents, unified items and tasks against the lists of the policy. */
export function checklistFigures(county: County): readonly Figure[] {
  return [...documentFigures(county), ...unifiedFigures(county), ...taskFigures(county)];
}

/** What a list asks for on a day: 必备, and of the items to be unified also what ought to be, 应有. */
function required(county: County, listName: string, day: string): readonly Row<'pack_items'>[] {
  const asked = listName === '统一事项' ? ['必备', '应有'] : ['必备'];
  return county.pack_items.filter(
    ({ list_name, requirement, valid_from, valid_to }) =>
      list_name === listName && asked.includes(requirement) && isWithin(day, valid_from, valid_to),
  );
}

function documentFigures(county: County): readonly Figure[] {
  const { region_code, as_of_date } = regionOf(county);
  const place = { indicator_id: 'IND-30', as_of_date } as const;
  const items = required(county, '治理文件', as_of_date);
  const groups = groupsAt(county, as_of_date);
  const heldBy = ({ group_id }: Row<'groups'>) =>
    items.filter((item) =>
      county.governance_docs.some((row) => row.group_id === group_id && isHeld(county, row, item)),
    );
  const unrecorded = whyUnrecorded(
    county,
    '治理文件',
    county.governance_docs.map(({ adopted_on }) => adopted_on),
  );
  const figure = (where: Place, met: number, all: number) =>
    unrecorded === null ? share(where, met, all) : absent(where, 'missing', unrecorded);
  const complete = groups.filter((group) => heldBy(group).length === items.length);
  const ofRegion = { ...place, unit_kind: 'region', unit_id: region_code, basis: '齐备集团占比' } as const;
  return [
    ...(groups.length === 0 ? [] : [figure(ofRegion, complete.length, groups.length)]),
    ...groups.map((group) =>
      figure(
        { ...place, unit_kind: 'group', unit_id: group.group_id, basis: '必备文件类别' },
        heldBy(group).length,
        items.length,
      ),
    ),
  ];
}

/** In force on the as-of date, and of the current year where it has to be renewed. */
function isHeld(county: County, document: Row<'governance_docs'>, { item, renewal }: Row<'pack_items'>): boolean {
  const { as_of_date } = regionOf(county);
  const { document_kind, adopted_on, valid_to } = document;
  if (document_kind !== item || !isWithin(as_of_date, adopted_on, valid_to)) return false;
  // A plan that is adopted in August is for the coming school year.
  if (renewal === '学年') return yearOfStart(adopted_on) === academicYearOf(as_of_date);
  return renewal === null || adopted_on.slice(0, 4) === as_of_date.slice(0, 4);
}

function unifiedFigures(county: County): readonly Figure[] {
  const terms = termsBegun(
    county,
    county.unify_checks.map(({ term }) => term),
  );
  return terms.flatMap(({ period, starts_on }) =>
    groupsAt(county, starts_on).map(({ group_id }) => {
      const place = {
        indicator_id: 'IND-32',
        unit_kind: 'group',
        unit_id: group_id,
        period,
        basis: '已统一事项',
        judged_on: starts_on,
      } as const;
      const items = required(county, '统一事项', starts_on).map(({ item }) => item);
      const records = county.unify_checks.filter(
        (row) =>
          row.group_id === group_id && row.term === period && row.checklist === '六统一' && items.includes(row.item),
      );
      const lacking = items.filter((item) => !records.some((row) => row.item === item)).length;
      if (lacking > 0) return absent(place, 'missing', `无法计算：缺${lacking}个统一事项的记录。`);
      return share(place, records.filter(({ status }) => status === '已统一').length, items.length);
    }),
  );
}

function taskFigures(county: County): readonly Figure[] {
  const { region_code, as_of_date } = regionOf(county);
  const basis = '任务数';
  const place = { indicator_id: 'IND-43', unit_kind: 'region', unit_id: region_code, as_of_date, basis } as const;
  const issuedOn = new Map(county.policy_documents.map((row) => [row.policy_id, row.issued_on]));
  const told = county.tasks.map(({ progress, deadline, policy_id }) => {
    const isOpen = progress === '推进中' || progress === '未启动';
    const isPast = deadline !== null && deadline < as_of_date && deadline >= (issuedOn.get(policy_id) ?? '');
    return isOpen && isPast ? '逾期未完成' : progress;
  });
  return [
    count(place, county.tasks.length),
    ...[...new Set(told)].map((state) =>
      count({ ...place, category: `进展：${state}` }, told.filter((own) => own === state).length),
    ),
  ];
}
