import { formatDate, formatTerm } from '../../../src/format/date.ts';
import { tableOf, type PublicTableName, type TableName } from '../../../src/model/tables.ts';
import type { PublishedRow } from '../sections.ts';
import type { Measured } from './without.ts';

/**
 * How each public table reaches a reader, row by row. A row is fed when one of its cells is a bound number on a page; when
 * it stands as a record where `shown` says; or when a printed figure would be another one without it. A table without an
 * entry is held to the first and the last of these.
 */
export interface Feed {
  /** Where the row stands as a record, and by which words it is known there. */
  readonly shown?: (row: PublishedRow, county: County) => Showing;
  /** Counts that pages print, `#studios(G01)`, of which at least one is another without the row. */
  readonly tallied?: (row: PublishedRow, county: County) => readonly string[];
  /** The published figure of persons that the row is about: printed, or told in words: withheld because the persons are few, or not returned. */
  readonly measured?: (
    row: PublishedRow,
    county: County,
  ) => Pick<Measured, 'indicator_id' | 'unit_id' | 'period' | 'basis'>;
  /** Rows that are taken away together: one of each batch at a time, so that each change has one cause. */
  readonly batch?: (row: PublishedRow, county: County) => string;
  /** Whether a figure that changed is one that this row goes into, where several rows were taken away. */
  readonly counts?: (row: PublishedRow, figure: Measured, county: County) => boolean;
}

export interface Showing {
  /** Relative to the region's address, with an anchor where the place has one; any of them will do. */
  readonly at: readonly string[];
  /** All of them stand together in one row, item or paragraph there. */
  readonly words: readonly string[];
}

/** The published tables of the county, and its names as pages print them. */
export interface County {
  readonly rows: (table: string) => readonly PublishedRow[];
  /** Without the county's own name before it. */
  readonly local: (name: unknown) => string;
  readonly groupPages: readonly string[];
}

const text = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell));
const day = (cell: unknown): string => (cell === null ? '' : formatDate(String(cell)));
const pageOfGroup = (row: PublishedRow): string => `groups/${text(row['group_id']).toLowerCase()}/`;

/** The term in which a day lies: holidays belong to the term before them. */
export function termOf(date: string, { rows }: County): string {
  const begun = rows('calendar').filter(({ starts_on }) => text(starts_on) <= date);
  return text(begun.toSorted((a, b) => text(a['starts_on']).localeCompare(text(b['starts_on']))).at(-1)?.['term']);
}

function schoolOf(entity: unknown, { rows }: County): string {
  const campus = rows('campuses').find(({ campus_id }) => campus_id === entity);
  return text(campus?.['school_id'] ?? entity).toLowerCase();
}

function schoolName(schoolId: unknown, { rows, local }: County): string {
  return local(rows('schools').find(({ school_id }) => school_id === schoolId)?.['school_name']);
}

function groupName(row: PublishedRow, { rows, local }: County): string {
  const group = rows('groups').find(({ group_id }) => group_id === row['group_id']);
  return local(group?.['short_name'] ?? group?.['group_name']);
}

function unitName(row: PublishedRow, { rows, local }: County): string {
  const campus = rows('campuses').find(({ campus_id }) => campus_id === row['campus_id']);
  const school = rows('schools').find(({ school_id }) => school_id === row['school_id']);
  return local(campus?.['campus_name'] ?? school?.['school_name']);
}

/** Where the items of each list of the policy pack are told, by the name of the list. */
const placesOfList = (name: string, { groupPages }: County): readonly string[] => {
  const onGroups = (anchor: string) => groupPages.map((page) => `${page}#${anchor}`);
  const places: Readonly<Record<string, readonly string[]>> = {
    组织形式: onGroups('facts'),
    治理文件: onGroups('documents'),
    活动类别: ['activities/'],
    统一事项: onGroups('unified'),
    五项统一管理: ['management/'],
    评价维度: ['appraisal/'],
    经费类别: ['indicators/ind-41/#results'],
    工作室类别: ['platforms/'],
    称号: onGroups('questions'),
    配套政策主题: ['policy/#themes'],
    管理制度: ['groups/#systems'],
    集团称号: ['groups/#marks'],
  };
  return places[name] ?? [];
};

export const feeds: Readonly<Partial<Record<PublicTableName, Feed>>> = {
  region: { shown: (row) => ({ at: [''], words: [text(row['region_name'])] }) },
  datasets: {
    shown: (row) => ({
      at: ['completeness/#tables'],
      // A cast: the check lets no other name pass.
      words: [tableOf(row['table_name'] as TableName).label, text(row['coverage']), day(row['as_of_date'])],
    }),
  },
  policy_documents: {
    shown: (row) => ({ at: ['policy/#documents'], words: [text(row['title']), text(row['document_number'])] }),
  },
  clauses: {
    shown: (row) => ({ at: [`policy/#${text(row['clause_id']).toLowerCase()}`], words: [text(row['title'])] }),
  },
  unrecorded_passages: {
    shown: (row) => ({ at: ['policy/'], words: [...text(row['passage']).split('……'), text(row['reason'])] }),
  },
  interpretations: {
    shown: (row) => ({ at: [`policy/#${text(row['interp_id']).toLowerCase()}`], words: [text(row['question'])] }),
  },
  contradictions: {
    shown: (row) => ({
      at: [`policy/#${text(row['contradiction_id']).toLowerCase()}`],
      words: [text(row['statement'])],
    }),
  },
  responsibilities: {
    shown: (row) => ({ at: ['tasks/#by-unit'], words: [`正文第${text(row['item_number'])}条`] }),
  },
  group_type_terms: {
    shown: (row, { groupPages }) => ({ at: groupPages, words: [text(row['group_type']), text(row['explanation'])] }),
  },
  group_kinds: {
    shown: (row, { groupPages }) => ({ at: groupPages, words: [text(row['group_kind']), text(row['lead_word'])] }),
  },
  pack_items: {
    shown: (row, county) => ({ at: placesOfList(text(row['list_name']), county), words: [text(row['item'])] }),
  },
  schools: {
    shown: (row, { local }) => ({
      at: [`schools/${text(row['school_id']).toLowerCase()}/`],
      words: [local(row['school_name'])],
    }),
  },
  campuses: {
    shown: (row, county) => ({
      at: [`schools/${text(row['school_id']).toLowerCase()}/`],
      words: [county.local(row['campus_name']).replace(schoolName(row['school_id'], county), '')],
    }),
  },
  names: {
    shown: (row, county) => ({
      at: [`schools/${schoolOf(row['entity_id'], county)}/`],
      // The present name is the school's own, and needs no word beside it.
      words: [county.local(row['name']), row['name_kind'] === '现名' ? '' : text(row['name_kind'])],
    }),
  },
  groups: { shown: (row) => ({ at: [`${pageOfGroup(row)}#facts`], words: [text(row['group_id'])] }) },
  group_titles: {
    shown: (row) => ({ at: ['groups/#marks'], words: [text(row['title']), day(row['awarded_on'])] }),
  },
  studios: {
    shown: (row, { local }) => ({ at: ['platforms/'], words: [local(row['studio_name'])] }),
  },
  group_types: {
    shown: (row) => ({
      at: [`relations/#${text(row['group_id']).toLowerCase()}`],
      words: [text(row['group_type']), day(row['valid_from'])],
    }),
  },
  memberships: {
    shown: (row, county) => ({
      at: ['relations/#table'],
      words: [unitName(row, county), day(row['valid_from']), row['valid_to'] === null ? '' : text(row['exit_reason'])],
    }),
  },
  governance_docs: {
    shown: (row) => ({
      at: [`${pageOfGroup(row)}#documents`],
      words: [text(row['document_subtype'] ?? row['document_kind']), day(row['adopted_on'])],
    }),
  },
  unify_checks: {
    batch: (row) => `${text(row['group_id'])} ${text(row['term'])}`,
    counts: (row, figure) => figure.unit_id === row['group_id'] && figure.period === row['term'],
  },
  activities: {
    batch: (row, county) => `${text(row['category'])} ${termOf(text(row['held_on']), county)}`,
    counts: (row, figure, county) =>
      figure.period === termOf(text(row['held_on']), county) && figure.category.includes(text(row['category'])),
  },
  calendar: {
    shown: (row) => ({
      at: ['activities/#calendar'],
      words: [formatTerm(text(row['term'])), day(row['starts_on']), day(row['ends_on'])],
    }),
  },
  research_groups: {
    tallied: (row) => [
      `#groups_with_research(${text(row['stage'])},${text(row['subject'])})`,
      `#research_groups_of_group(${text(row['group_id'])})`,
    ],
  },
  snapshots: {
    tallied: (row) =>
      ['snapshot_campuses', 'snapshot_teachers'].map((name) => `#${name}(${text(row['academic_year'])})`),
  },
  evaluations: {
    shown: (row, county) => ({
      at: [`appraisal/#y${text(row['calendar_year'])}`],
      words: [groupName(row, county), row['published_on'] === null ? '未公布' : text(row['grade'])],
    }),
  },
  title_preferences: {
    measured: (row, { rows }) => ({
      indicator_id: 'IND-53',
      unit_id: text(row['group_id'] ?? rows('region')[0]?.['region_code']),
      period: text(row['calendar_year']),
      basis: `${text(row['preference'])}人数`,
    }),
  },
  resources: {
    shown: (row, { groupPages }) => ({
      at: ['platforms/#resources', ...groupPages],
      words: [text(row['resource_name'])],
    }),
  },
  corrections: { shown: (row) => ({ at: ['corrections/'], words: [text(row['reason'])] }) },
};
