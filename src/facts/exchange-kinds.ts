import { kindsAmong, kindsOfTargets, usualKind } from '../model/kinds.ts';
import type { RegionTables } from '../model/tables.ts';

/** The indicators that count persons inside groups: facts are counted for the kinds that their targets are about. */
const exchangeIndicators: ReadonlySet<string> = new Set([
  'IND-10',
  'IND-11',
  'IND-12',
  'IND-12N',
  'IND-13',
  'IND-14',
  'IND-16',
  'IND-17',
  'IND-18',
  'IND-19',
  'IND-20a',
  'IND-20b',
  'IND-20c',
  'IND-20d',
  'IND-21',
  'IND-33',
]);

/**
 * The tables of a region with the groups alone whose teachers and leaders are counted: a posting inside a school district is
 * none inside a 教育集团, and no total may be made of both, unless the region's targets ask the same of both kinds.
 */
export function ofExchangeKinds(tables: RegionTables): RegionTables {
  const { groups = [], memberships = [], policy_targets = [] } = tables;
  const kinds = kindsAmong(groups, []);
  if (kinds.length < 2) return tables;
  const targets = policy_targets.filter(({ indicator_id }) => exchangeIndicators.has(indicator_id));
  const counted = new Set(kindsOfTargets(targets, kinds));
  const own = groups.filter(({ group_kind }) => counted.has(group_kind ?? usualKind));
  const ids = new Set(own.map(({ group_id }) => group_id));
  const isOwn = ({ group_id }: { readonly group_id: string }): boolean => ids.has(group_id);
  const totals = tables.group_year_totals?.filter(isOwn);
  return {
    ...tables,
    groups: own,
    memberships: memberships.filter(isOwn),
    ...(totals === undefined ? {} : { group_year_totals: totals }),
  };
}
