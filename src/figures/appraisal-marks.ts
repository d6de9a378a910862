import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import type { Row } from '../model/tables.ts';
import { appraisalsOf, type Appraisal } from './appraisals.ts';
import { everyGroupId, inOrder } from './lookup.ts';
import { cellNumber } from './say.ts';

/** What the yearly appraisals said: grades and scores by group, year and dimension, as far as they have been made public. */

type Evaluation = Row<'evaluations'>;

/** What is appraised of whom: a dimension of a group as a whole, of its core school or of its members. */
export interface AppraisalAspect {
  readonly subject: Evaluation['subject'];
  readonly dimension: string;
}

/** One cell: the grade, or where none was given the score. Null where nothing was recorded. */
export interface AppraisalMark {
  readonly is_published: boolean;
  readonly grade: string;
  /** `92.0分`; '' where there is none or the grade is already it. */
  readonly score: string;
}

/** One group's results of a year; nothing that its authority has not published. */
export interface AppraisalLine {
  readonly group_id: string;
  readonly state: Appraisal['state'];
  /** One per aspect. */
  readonly marks: readonly (AppraisalMark | null)[];
}

/** The marks of one year. */
export interface AppraisalTable {
  readonly aspects: readonly AppraisalAspect[];
  /** In official order: groups that were to be appraised, and others of which there is a record. */
  readonly lines: readonly AppraisalLine[];
}

/** Years of which anything is recorded, the latest first. */
export function appraisalYears({ tables }: RegionArtifact): readonly number[] {
  return [...new Set(tables.evaluations.map((row) => row.calendar_year))].toSorted((a, b) => b - a);
}

/** The groups as wholes, or the two sides of their pairings; null where nothing of the kind was recorded in the year. */
export function appraisalTableOf(atlas: RegionArtifact, year: number, part: 'whole' | 'sides'): AppraisalTable | null {
  const ofYear = atlas.tables.evaluations.filter((row) => row.calendar_year === year);
  const own = ofYear.filter(({ subject }) => (subject === '集团') === (part === 'whole'));
  if (own.length === 0) return null;
  const aspects = aspectsOf(atlas, own);
  const states = new Map(appraisalsOf(atlas, year).map((row) => [row.group_id, row.state]));
  const listed = everyGroupId(atlas).filter((id) => states.has(id) || own.some(({ group_id }) => group_id === id));
  return {
    aspects,
    lines: listed.map((group_id) => {
      const rows = own.filter((row) => row.group_id === group_id);
      const marks = aspects.map((aspect) => markAt(rows, aspect));
      return { group_id, state: states.get(group_id) ?? stateOf(marks), marks };
    }),
  };
}

/** A group that was not to be appraised, and was. */
function stateOf(marks: AppraisalLine['marks']): Appraisal['state'] {
  return marks.some((mark) => mark?.is_published) ? '已公布' : '已考核，结果未公布';
}

/** The marks of one group, one line an aspect and one column a year, the latest first; null where there are none. */
export interface GroupAppraisals {
  readonly years: readonly { readonly year: number; readonly state: string; readonly published: string | null }[];
  readonly lines: readonly { readonly aspect: AppraisalAspect; readonly marks: readonly (AppraisalMark | null)[] }[];
}

/** What a group was told in every year since it was first to be appraised. */
export function groupAppraisalsOf(atlas: RegionArtifact, groupId: string): GroupAppraisals | null {
  const own = atlas.tables.evaluations.filter(({ group_id }) => group_id === groupId);
  const years = appraisalYears(atlas).flatMap((year) => {
    const [appraisal] = appraisalsOf(atlas, year).filter(({ group_id }) => group_id === groupId);
    const rows = own.filter((row) => row.calendar_year === year);
    if (appraisal === undefined && rows.length === 0) return [];
    const state = appraisal?.state ?? stateOf(rows.map(markOf));
    const published = appraisal?.published_on == null ? null : publicationWords(appraisal);
    return [{ year, state, published }];
  });
  if (years.length === 0) return null;
  const lines = aspectsOf(atlas, own).map((aspect) => ({
    aspect,
    marks: years.map(({ year }) =>
      markAt(
        own.filter((row) => row.calendar_year === year),
        aspect,
      ),
    ),
  }));
  return { years, lines };
}

/** `2026年3月20日，示教函〔2026〕16号` */
function publicationWords({ published_on, document_number }: Appraisal): string {
  return [formatDate(published_on ?? ''), ...(document_number === null ? [] : [document_number])].join('，');
}

/** By which documents and when the results of a year became public: `示教函〔2026〕16号（2026年3月20日）`, the first ones first. */
export function publicationsOf(atlas: RegionArtifact, year: number): readonly string[] {
  const published = atlas.tables.evaluations.filter((row) => row.calendar_year === year && markOf(row).is_published);
  const days = published.map(({ published_on, document_number }) => ({
    day: published_on ?? '',
    words: `${document_number ?? '文号没有登记'}（${formatDate(published_on ?? '')}）`,
  }));
  return [...new Set(days.toSorted((a, b) => a.day.localeCompare(b.day)).map(({ words }) => words))];
}

const subjects: readonly string[] = ['集团', '核心校', '成员校'];

/** What was appraised, by whom it is about and in the order of the region's list; what is not on the list comes last. */
function aspectsOf({ tables }: RegionArtifact, rows: readonly Evaluation[]): readonly AppraisalAspect[] {
  const order = inOrder(tables.pack_items.filter(({ list_name }) => list_name === '评价维度')).map(({ item }) => item);
  const rank = (dimension: string) => (order.includes(dimension) ? order.indexOf(dimension) : order.length);
  const aspects = new Map(rows.map(({ subject, dimension }) => [`${subject} ${dimension}`, { subject, dimension }]));
  return [...aspects.values()].toSorted(
    (a, b) => subjects.indexOf(a.subject) - subjects.indexOf(b.subject) || rank(a.dimension) - rank(b.dimension),
  );
}

function markAt(rows: readonly Evaluation[], { subject, dimension }: AppraisalAspect): AppraisalMark | null {
  const row = rows.find((own) => own.subject === subject && own.dimension === dimension);
  return row === undefined ? null : markOf(row);
}

/** Results that are not public have neither score nor grade: they were left behind where restricted data stay. */
function markOf(row: Evaluation): AppraisalMark {
  if (row.score === null && row.grade === null) return { is_published: false, grade: '未公布', score: '' };
  const score = row.score === null ? '' : `${cellNumber(row, 'score', 1)}分`;
  return { is_published: true, grade: row.grade ?? score, score: row.grade === null ? '' : score };
}

/** `优化治理结构`; of a side of a pairing `核心校：支持力度`. */
export function aspectWords({ subject, dimension }: AppraisalAspect): string {
  return subject === '集团' ? dimension : `${subject}：${dimension}`;
}
