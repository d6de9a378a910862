import type { RegionArtifact } from '../artifacts/types.ts';
import { formatPeriod } from '../format/date.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { activityFigure, activityTermsOf, countedKindsOf, kindCategory } from './activity-numbers.ts';
import { figureOf, type Figure } from './figure.ts';
import { fiveYearFigures, fiveYearWords } from './five-year.ts';
import { documentsOf } from './group-checklists.ts';
import { groupFiguresOf } from './group-figures.ts';
import { backboneHonoursOf } from './honours.ts';
import { groupStandingsOf } from './group-standings.ts';
import { backboneSentence, rotationSentence, runningRotationSentence } from './group-rotation.ts';
import { groupTypeOf } from './lookup.ts';
import {
  cellNumber,
  cellShare,
  denominatorNumber,
  numeratorWords,
  shortfallAmount,
  shortfallWords,
  valueWords,
} from './say.ts';
import { localIndicatorOf, wordsOfGroup } from './kinds.ts';

/** What the head of a group asks first, each answered in a sentence or two. */
export interface GroupAnswer {
  readonly label: string;
  /** Whole sentences. */
  readonly text: string;
  /** A rule of counting or protection that explains the answer; null where nothing needs it. */
  readonly rule: string | null;
  /** The same asked of the query page for this group and all years, in its parameters; null where it cannot be. */
  readonly ask: QueryChoices | null;
}

/** Choices of the query page by the names of its address (query/address.ts): an indicator, a kind of unit, a unit. */
export interface QueryChoices extends Readonly<Record<string, string>> {
  readonly i: string;
}

/** One indicator of this group, at all its dates or periods. */
export function askOf(groupId: string, indicatorId: string, more: Readonly<Record<string, string>> = {}): QueryChoices {
  return { i: indicatorId, u: 'group', g: groupId, when: 'all', by: 'moments', ...more };
}

/** In the order of the questions; without those on which this region has nothing. */
export function groupAnswersOf(atlas: RegionArtifact, groupId: string): readonly GroupAnswer[] {
  return [rotationAnswer, backboneAnswer, fiveYearAnswer, peersAnswer, eventsAnswer, documentsAnswer].flatMap(
    (answer) => answer(atlas, groupId) ?? [],
  );
}

type Answer = (atlas: RegionArtifact, groupId: string) => GroupAnswer | null;

const rotationAnswer: Answer = (atlas, groupId) => {
  const sentences = [rotationSentence(atlas, groupId), runningRotationSentence(atlas, groupId)];
  const text = sentences.filter((sentence) => sentence !== null).join('');
  if (text === '') return null;
  const rule = ruleOf(atlas, groupId, indicatorIds.rotationShare);
  return { label: '交流教师', text, rule, ask: askOf(groupId, indicatorIds.rotationShare) };
};

const backboneAnswer: Answer = (atlas, groupId) => {
  const text = backboneSentence(atlas, groupId);
  if (text === null) return null;
  const honours = backboneHonoursOf(atlas);
  return {
    label: '其中骨干教师',
    text,
    rule: honours.length === 0 ? null : `计入的称号：${honours.join('、')}，交流开始之日有效的。`,
    ask: askOf(groupId, indicatorIds.backboneShare),
  };
};

/** Why the latest figure is absent, in the words of the result. */
function ruleOf(atlas: RegionArtifact, groupId: string, indicatorId: string): string | null {
  const { ended, running } = groupFiguresOf(atlas, groupId, indicatorId);
  const figure = ended ?? running;
  return figure !== null && figure.value === null ? figure.reason : null;
}

const fiveYearAnswer: Answer = (atlas, groupId) => {
  const figures = fiveYearFigures(atlas, { unit_kind: 'group', unit_id: groupId });
  if (figures === null) return null;
  return {
    label: '满五年未交流',
    text: `${fiveYearWords(atlas, figures)}。`,
    rule: figures.done.reason,
    ask: askOf(groupId, indicatorIds.fiveYearRotation, { c: figures.open.row.category }),
  };
};

/** All groups of the same type together, for comparison and without a rank. */
const peersAnswer: Answer = (atlas, groupId) => {
  const { ended } = groupFiguresOf(atlas, groupId, indicatorIds.rotationShare);
  const type = groupTypeOf(atlas, groupId)?.group_type;
  if (ended === null || type === undefined) return null;
  const totals = [indicatorIds.rotationShare, indicatorIds.backboneShare].flatMap((id) => {
    const row = atlas.derived.type_totals.find(
      (one) => one.indicator_id === id && one.group_type === type && one.period === ended.row.period,
    );
    return row === undefined ? [] : [{ id, row }];
  });
  const [first] = totals;
  if (first === undefined) return null;
  const shares = totals.map(
    ({ id, row }) =>
      `${localIndicatorOf(atlas, id).short_title}${cellShare(row, ['numerator', 'denominator'])}（${cellNumber(row, 'numerator')}/${cellNumber(row, 'denominator')}）`,
  );
  return {
    label: wordsOfGroup(atlas, groupId)('同类型集团'),
    text: wordsOfGroup(
      atlas,
      groupId,
    )`${formatPeriod(ended.row.period)}${type}集团合计（公布人数的${cellNumber(first.row, 'group_count')}个）：${shares.join('，')}。`,
    rule: null,
    ask: null,
  };
};

/** How often what the document asks for was done in the term that runs or else the last: by number first, then the rest. */
const eventsAnswer: Answer = (atlas, groupId) => {
  const due = groupStandingsOf(atlas, groupId).filter(
    ({ target }) =>
      target.indicator_id === indicatorIds.backboneEvents || target.indicator_id === indicatorIds.moralEducationEvents,
  );
  const isRunning = due.some(({ running }) => running !== null);
  const figures = due.flatMap(({ target, ended, running }) => {
    const row = isRunning ? running : ended;
    return row === null || row.value === null ? [] : [{ label: activityName(target), figure: figureOf(atlas, row) }];
  });
  const terms = activityTermsOf(atlas);
  const term = figures[0]?.figure.row.period ?? terms.running ?? terms.ended;
  if (term === null) return null;
  const counted = figures.map(({ label, figure }) => `${label}${valueWords(figure)}${lackWords(figure)}`);
  const parts = [counted.join('，'), uncountedWords(atlas, groupId, term)].filter((words) => words !== '');
  if (parts.length === 0) return null;
  return {
    label: '规定的活动',
    text: `${formatPeriod(term)}${term === terms.running ? '正在进行' : ''}：${parts.join('；')}。`,
    rule: figures[0]?.figure.reason ?? null,
    ask: askOf(groupId, indicatorIds.activities, { c: kindCategory('') }),
  };
};

/** What the document asks for without a number of times: how often each kind was held, and which not yet; '' without such. */
function uncountedWords(atlas: RegionArtifact, groupId: string, term: string): string {
  const kinds = countedKindsOf(atlas).flatMap(({ item, pace }) => {
    if (pace === 'counted') return [];
    const figure = activityFigure(atlas, { term, group_id: groupId, category: kindCategory(item) });
    return figure === null || figure.value === null ? [] : [{ item, figure }];
  });
  const held = kinds.filter(({ figure }) => figure.value !== 0);
  const open = kinds.filter(({ figure }) => figure.value === 0);
  const words = [
    held.map(({ item, figure }) => `${item}${valueWords(figure)}`).join('，'),
    open.length === 0 ? '' : `没有${open.map(({ item }) => item).join('、')}的记录`,
  ].filter((part) => part !== '');
  return words.length === 0 ? '' : `未规定次数的，${words.join('，')}`;
}

/** `总校每学期至少组织一次骨干交流互动活动` → 骨干交流互动活动: what is counted, without how often it is asked. */
function activityName({ label }: { readonly label: string }): string {
  return label.replace(/^.*至少(?:举办|组织|开展)[一二三四五\d]+[次节项]/, '');
}

function lackWords(figure: Figure): string {
  const lacking = shortfallAmount(figure);
  return lacking === '' ? '' : `（${shortfallWords(figure)}）`;
}

/** Which of the documents that a group has to have are missing, by the rule that counts them. */
const documentsAnswer: Answer = (atlas, groupId) => {
  const { ended } = groupFiguresOf(atlas, groupId, indicatorIds.governanceDocuments);
  if (ended === null || ended.value === null) return null;
  const missing = documentsOf(atlas, groupId).filter(({ is_required, is_there }) => is_required && !is_there);
  const list = missing.map(({ item, state }) => (state === '缺' ? item : `${item}（${state.replace('缺，', '')}）`));
  return {
    label: '治理文件',
    text: `必备的治理文件${denominatorNumber(ended)}类，已有${numeratorWords(ended)}${list.length === 0 ? '，已齐备' : `，缺${list.join('、')}`}。`,
    rule: null,
    ask: askOf(groupId, indicatorIds.governanceDocuments),
  };
};
