import { indicatorIds } from '../../indicators/ids.ts';
import { changeSince } from '../../figures/change.ts';
import { valueWithParts, valueWords } from '../../figures/say.ts';
import { leaderRankWords } from '../../figures/sent-by.ts';
import { formatMoment } from '../../format/date.ts';
import type { ReportContext } from '../context.ts';
import { groupGrid } from '../group-grid.ts';
import { groupTally, regionFigure, yearBefore } from '../figures-of.ts';
import type { Block, SectionDraft } from '../model.ts';
import { metWords, paragraph, sentence } from '../words.ts';
import { wordsOfCounted } from '../../figures/kinds.ts';

/** School leaders exchanged between the lead school and the members. */
export function exchangeSection(context: ReportContext): SectionDraft | null {
  const items = requirements.map((one) => requirementSentence(context, one)).filter((text) => text !== '');
  const leaders = paragraph(leadersSentence(context), sentence(leaderRankWords(context.atlas, context.academic_year)));
  const grid = groupGrid(
    context,
    requirements.map(({ id, label }) => ({ indicator_id: id, label: wordsOfCounted(context.atlas)(label) })),
  );
  if (items.length === 0 && leaders === '' && grid === null) return null;
  const blocks: Block[] = [];
  if (leaders !== '') blocks.push({ kind: 'paragraph', text: leaders });
  if (items.length > 0) blocks.push({ kind: 'list', items });
  if (grid !== null) {
    const notes = [
      wordsOfCounted(context.atlas)(
        '列出落实数和应落实数：派出管理团队、派出干部和双向互派按成员学校统计，互派期限按成员校区统计，校干挂职按结对统计；“不适用”指要求只适用于另一类型的集团，或者该集团没有可以评价的任职、结对或者成员校。',
      ),
    ];
    blocks.push({
      kind: 'table',
      table: {
        id: 'exchange',
        number: '',
        title: wordsOfCounted(context.atlas)('各集团干部互派落实情况'),
        unit: '',
        ...grid,
        notes: [...notes, ...grid.notes],
      },
    });
  }
  return { id: 'exchange', blocks };
}

const requirements = [
  {
    id: indicatorIds.leadToMemberTeam,
    label: '总校派出管理团队（紧密型）',
    words: '紧密型集团总校按要求派出管理团队的成员校',
  },
  {
    id: indicatorIds.memberToLeadTeam,
    label: '成员校派出干部（紧密型）',
    words: '紧密型集团按要求向总校派出干部的成员校',
  },
  {
    id: indicatorIds.looseExchange,
    label: '双向互派（松散型）',
    words: '松散型集团双向互派中层及以上干部的成员校',
  },
  {
    id: indicatorIds.exchangeLength,
    label: '互派期限（松散型）',
    words: '松散型集团派出干部期限符合规定的成员校区',
  },
  {
    id: indicatorIds.cadreSecondment,
    label: '校干挂职',
    words: '总校（核心校）与成员校之间有校干挂职的结对',
  },
] as const;

function requirementSentence(context: ReportContext, { id, words }: (typeof requirements)[number]): string {
  const now = regionFigure(context, id);
  if (now === null || now.value === null || !now.is_share) return '';
  const isDate = now.row.as_of_date !== null;
  const tally = groupTally(context, id, [now.moment]);
  return sentence(
    `${formatMoment(now.row)}${wordsOfCounted(context.atlas)(words)}占${valueWithParts(now)}`,
    changeSince(now, yearBefore(context, now), isDate ? '上年末' : '上学年'),
    tally === null ? null : metWords(tally, { say: wordsOfCounted(context.atlas), of: '应评集团', words: '全部落实' }),
  );
}

/** Those who are in post in the year, those sent earlier included. */
function leadersSentence(context: ReportContext): string {
  const now = regionFigure(context, indicatorIds.cadreSecondment, { basis: '在岗人数' });
  if (now === null || now.value === null) return '';
  return sentence(
    `${formatMoment(now.row)}${context.is_running ? '（尚未结束）' : ''}在岗挂职校干（含以前学年选派、仍在岗的）${valueWords({ ...now, unit: '人' })}`,
    changeSince({ ...now, unit: '人' }, yearBefore(context, now), '上学年'),
  );
}
