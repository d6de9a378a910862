import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import type { Row } from '../model/tables.ts';
import type { ChecklistName } from './checklist-matrix.ts';
import { inOrder } from './lookup.ts';
import { cellNumber } from './say.ts';
import { holdsAt } from './spells.ts';

/** What a group has to have or to do, item by item. */

/** One thing that is asked of a group, and whether it is there. */
export interface ChecklistItem {
  readonly item: string;
  readonly state: string;
  /** How the state is to be coloured; the words say it, too. */
  readonly tone: 'met' | 'wait' | 'none';
  readonly note: string;
}

const unifiedTones: Readonly<Record<string, ChecklistItem['tone']>> = { 已统一: 'met', 部分: 'wait' };

/** The items of a checklist, of the latest term that the group returned; null where it returned none. */
export function unifiedItemsOf(
  atlas: RegionArtifact,
  groupId: string,
  checklist: ChecklistName,
): { readonly term: string; readonly items: readonly ChecklistItem[] } | null {
  const own = atlas.tables.unify_checks.filter((row) => row.group_id === groupId && row.checklist === checklist);
  const terms = own.map((row) => row.term).toSorted();
  const term = terms.at(-1);
  if (term === undefined) return null;
  const items = own
    .filter((row) => row.term === term)
    .map((row) => ({
      item: row.item,
      state: row.status,
      tone: unifiedTones[row.status] ?? 'none',
      note: `${cellNumber(row, 'covered_campus_count')}/${cellNumber(row, 'expected_campus_count')}个校区`,
    }));
  return { term, items };
}

/** A kind of document that a group has to have (`必备`) or should have, and how it stands. */
export interface DocumentItem extends ChecklistItem {
  readonly is_required: boolean;
  readonly is_there: boolean;
}

/**
 * The kinds of documents that the region lists, by the rule of the indicator on governance documents: in
 * force on the as-of date and, where the kind is renewed, adopted in the present school year (August counts to the
 * coming one) or year.
 */
export function documentsOf(atlas: RegionArtifact, groupId: string): readonly DocumentItem[] {
  const { as_of_date } = atlas.region;
  const kinds = inOrder(atlas.tables.pack_items).filter(
    (row) => row.list_name === '治理文件' && holdsAt({ from: row.valid_from, to: row.valid_to }, as_of_date),
  );
  return kinds.map((kind) => documentItem(atlas, kind, groupId));
}

function documentItem(atlas: RegionArtifact, kind: Row<'pack_items'>, groupId: string): DocumentItem {
  const { as_of_date } = atlas.region;
  const adopted = atlas.tables.governance_docs
    .filter((row) => row.group_id === groupId && row.document_kind === kind.item && row.adopted_on <= as_of_date)
    .toSorted((a, b) => a.adopted_on.localeCompare(b.adopted_on));
  const inForce = adopted.filter((row) => row.valid_to === null || as_of_date < row.valid_to);
  const period = renewalPeriod(kind.renewal, as_of_date);
  const held = inForce.filter((row) => holdsAt(period, row.adopted_on)).at(-1);
  const latest = held ?? inForce.at(-1) ?? adopted.at(-1);
  const lack = lackWords({ kind, isAdopted: adopted.length > 0, isInForce: inForce.length > 0 });
  const isRequired = kind.requirement === '必备';
  return {
    item: kind.item,
    is_required: isRequired,
    is_there: held !== undefined,
    state: held === undefined ? lack : '有',
    tone: held === undefined ? 'none' : 'met',
    note: [
      kind.requirement,
      ...(kind.renewal === null ? [] : [`每${kind.renewal}更新`]),
      ...(latest === undefined ? [] : [`${formatDate(latest.adopted_on)}通过`]),
      ...(held !== undefined || latest?.valid_to == null || inForce.length > 0
        ? []
        : [`有效期至${formatDate(latest.valid_to)}`]),
    ].join('，'),
  };
}

/** When a document must have been adopted to count now; open on both sides where it is not renewed. */
function renewalPeriod(
  renewal: string | null,
  date: string,
): { readonly from: string | null; readonly to: string | null } {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const schoolYear = year - (month < 9 ? 1 : 0);
  if (renewal === '学年') return { from: `${schoolYear}-08-01`, to: `${schoolYear + 1}-08-01` };
  return { from: renewal === '年度' ? `${year}-01-01` : null, to: null };
}

function lackWords({
  kind,
  isAdopted,
  isInForce,
}: {
  readonly kind: Row<'pack_items'>;
  readonly isAdopted: boolean;
  readonly isInForce: boolean;
}): string {
  if (isInForce) return `缺，本${kind.renewal ?? '期'}未更新`;
  return isAdopted ? '缺，已过期' : '缺';
}
