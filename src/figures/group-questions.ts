import type { RegionArtifact } from '../artifacts/types.ts';
import { formatAcademicYear } from '../format/date.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { brokenOffWords } from './broken-off.ts';
import { groupFiguresOf } from './group-figures.ts';
import { receivedOf } from './group-received.ts';
import { backboneHonoursOf } from './honours.ts';
import { isListOnly } from './little-known.ts';
import { find, groupTypeOf, inOrder } from './lookup.ts';
import { alwaysShownWords, smallCellWords, smallGroupRule } from './protection.ts';
import { numeratorWords } from './say.ts';
import { holdsAt } from './spells.ts';
import { isCounted, wordsOfGroup } from './kinds.ts';

/** What parents ask of a group, answered in whole sentences. */
export interface GroupQuestion {
  readonly question: string;
  readonly answers: readonly QuestionAnswer[];
}

/** One sentence that answers a parent's question. */
export interface QuestionAnswer {
  readonly text: string;
  /** The clause that says so; null for what is the site's own. */
  readonly clause_id: string | null;
  /** What its numbers are, where they are no figures: the policy's own words, or a rule of counting. */
  readonly of: 'quote' | 'method' | null;
}

const plain = (text: string): QuestionAnswer => ({ text, clause_id: null, of: null });
const rule = (text: string): QuestionAnswer => ({ text, clause_id: null, of: 'method' });

/** In the order in which parents ask; without those on which this region has nothing. */
export function groupQuestionsOf(atlas: RegionArtifact, groupId: string): readonly GroupQuestion[] {
  const group = find(atlas.tables.groups, 'group_id', groupId);
  const isAboutPersons = !isListOnly(atlas) && (group === null || isCounted(atlas, group));
  return [
    typesQuestion(atlas),
    // Of a kindergarten alliance nobody counts teachers, and of a mere list nothing is kept back.
    isAboutPersons ? receivedQuestion(atlas, groupId) : null,
    isAboutPersons ? lengthQuestion(atlas, groupId) : null,
    honoursQuestion(atlas),
    isAboutPersons ? protectionQuestion(atlas) : null,
  ].filter((question) => question !== null);
}

function typesQuestion({ tables }: RegionArtifact): GroupQuestion | null {
  const types = inOrder(tables.group_type_terms).filter((row) => row.explanation !== null);
  if (types.length === 0) return null;
  return {
    question: `${listWords(types.map((row) => row.group_type))}有什么区别？`,
    answers: types.map((row) => ({
      text: `${row.group_type}：${row.explanation}`,
      clause_id: row.clause_id,
      of: 'quote' as const,
    })),
  };
}

/** `甲、乙和丙`. */
function listWords(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')}和${items.at(-1)}`;
}

function receivedQuestion(atlas: RegionArtifact, groupId: string): GroupQuestion | null {
  const { ended } = groupFiguresOf(atlas, groupId, indicatorIds.rotationShare);
  if (ended === null) return null;
  const question = '有多少老师交流到我孩子的学校，其中多少是骨干教师？';
  if (ended.numerator === null) return { question, answers: [rule(ended.reason ?? '没有数据。')] };
  return { question, answers: [...receivedAnswers(atlas, groupId), backboneAnswer(atlas, groupId)] };
}

function receivedAnswers(atlas: RegionArtifact, groupId: string): readonly QuestionAnswer[] {
  const k = atlas.region.small_cell_k;
  const why = rule(
    `为保护老师的个人信息，${k === 1 ? '1' : `1—${k}`}人的往来以及能由其他数字推算出它的往来不公开。没有列出人数的学校不等于没有老师来。`,
  );
  const received = receivedOf(atlas, groupId);
  if (received === null)
    return [plain(wordsOfGroup(atlas, groupId)('到各所学校的人数不能公开，只公布集团合计。')), why];
  const told = received.campuses.flatMap(({ name, words }) => (words === null ? [] : [`${name}${words}`]));
  const year = formatAcademicYear(received.academic_year);
  const others = told.length < received.campuses.length;
  if (told.length === 0)
    return [plain(wordsOfGroup(atlas, groupId)`${year}到各所学校的人数都不能公开，只公布集团合计和方向。`), why];
  return [
    plain(
      wordsOfGroup(
        atlas,
        groupId,
      )`${year}交流到本集团各校区的老师：${told.join('，')}${others ? '；其余校区的人数不能公开' : ''}。`,
    ),
    ...(others ? [why] : []),
  ];
}

function backboneAnswer(atlas: RegionArtifact, groupId: string): QuestionAnswer {
  const { ended } = groupFiguresOf(atlas, groupId, indicatorIds.backboneShare);
  const whole =
    ended?.numerator == null
      ? ''
      : wordsOfGroup(
          atlas,
          groupId,
        )`；本集团${formatAcademicYear(ended.row.period)}交流教师中共有骨干教师${numeratorWords(ended)}`;
  return plain(`骨干教师不按学校公布，因为一所学校一学年通常只有几位，公布就能推知是谁${whole}。`);
}

/** The documents set no term for teachers; what they set is for leaders and staff on secondment. */
function lengthQuestion(atlas: RegionArtifact, groupId: string): GroupQuestion {
  const type = groupTypeOf(atlas, groupId)?.group_type ?? null;
  const terms = atlas.tables.policy_targets.filter(
    (row) =>
      (row.indicator_id === indicatorIds.termCompliance || row.indicator_id === indicatorIds.exchangeLength) &&
      (row.group_type === null || type === null || row.group_type === type) &&
      holdsAt({ from: row.valid_from, to: row.valid_to }, atlas.region.as_of_date),
  );
  const broken = brokenOffWords(atlas);
  return {
    question: '老师会不会中途换走，交流一般多长时间？',
    answers: [
      plain('文件没有规定普通教师交流的期限，也没有规定中途能不能换人，由学校安排。'),
      ...(broken === null ? [] : [plain(broken)]),
      ...(terms.length === 0 ? [] : [plain('文件规定了期限的是挂职人员和互派干部：')]),
      ...terms.map((row) => ({ text: `${row.label}。`, clause_id: row.clause_id, of: 'quote' as const })),
      rule('本站只统计至少覆盖一个完整学期的交流；不满一个学期就中止的不计入交流人数。'),
    ],
  };
}

function honoursQuestion(atlas: RegionArtifact): GroupQuestion | null {
  const honours = backboneHonoursOf(atlas);
  if (honours.length === 0) return null;
  return {
    question: '哪些称号计入骨干教师？',
    answers: [plain(`${honours.join('、')}；交流开始之日称号有效的计入，一人有几个称号只计一次。`)],
  };
}

function protectionQuestion(atlas: RegionArtifact): GroupQuestion {
  return {
    question: '为什么有的人数不公开？',
    answers: [
      rule(`${alwaysShownWords(atlas)}。`),
      rule(`其他人数，${smallCellWords(atlas)}。${smallGroupRule(atlas)}。`),
    ],
  };
}
