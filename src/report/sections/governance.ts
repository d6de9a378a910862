import { indicatorIds } from '../../indicators/ids.ts';
import { countNumber, countOf, countsSum } from '../../figures/counts/counts.ts';
import { unifiedWords } from '../../figures/checklist-words.ts';
import { systemsFinding } from '../../figures/marks-finding.ts';
import { policyThemesFinding } from '../../figures/policy-themes-finding.ts';
import { changeSince } from '../../figures/change.ts';
import { valueWords } from '../../figures/say.ts';
import { formatMoment, formatTerm } from '../../format/date.ts';
import { momentsOf, type ReportContext } from '../context.ts';
import { regionFigure, tallyOf, yearBefore } from '../figures-of.ts';
import { groupGrid, type GridColumn } from '../group-grid.ts';
import { managementParagraph } from '../management.ts';
import type { Block, SectionDraft } from '../model.ts';
import { metWords, paragraph, sentence } from '../words.ts';
import { activitiesAnnexTitle } from '../annexes/activities.ts';
import { activitySentences, activityTerms } from './activities.ts';
import { platformWords } from './platforms.ts';
import { wordsOfCounted } from '../../figures/kinds.ts';

/** What groups have to have and to hold: documents, activities of each term, items to be unified, pairs of mentors. */
export function governanceSection(context: ReportContext): SectionDraft | null {
  const terms = momentsOf(context, '学期');
  const said = paragraph(
    documentsSentence(context),
    ...terms.map((term) => activitiesSentence(context, term)),
    ...terms.map((term) => unifiedSentence(context, term)),
    mentoringSentence(context),
    systemsSentence(context),
    themesSentence(context),
  );
  const grid = groupGrid(context, [documentsColumn, ...terms.flatMap(termColumns)]);
  const more = paragraph(...workSentences(context));
  const management = managementParagraph(context);
  if ([said, more, management].every((text) => text === '') && grid === null) return null;
  const blocks: Block[] = said === '' ? [] : [{ kind: 'paragraph', text: said }];
  if (grid !== null)
    blocks.push({
      kind: 'table',
      table: {
        id: 'governance',
        number: '',
        title: wordsOfCounted(context.atlas)('各集团治理文件、学期活动和统一事项'),
        unit: '',
        ...grid,
      },
    });
  if (management !== '') blocks.push({ kind: 'paragraph', text: management });
  if (more !== '') blocks.push({ kind: 'paragraph', text: more });
  return { id: 'governance', blocks };
}

/** Activities, studios and research groups; their tables stand in an annex. */
function workSentences(context: ReportContext): readonly string[] {
  const said = [...activitySentences(context, activityTerms(context)), ...platformWords(context)];
  return said.length === 0
    ? []
    : [...said, sentence(wordsOfCounted(context.atlas)`各类活动和各集团的数见附件“${activitiesAnnexTitle(context)}”`)];
}

const documentsColumn: GridColumn = { indicator_id: indicatorIds.governanceDocuments, label: '治理文件' };

function termColumns(term: string): readonly GridColumn[] {
  const name = term.endsWith('-1') ? '第一学期' : '第二学期';
  return [
    { indicator_id: indicatorIds.backboneEvents, label: `${name}骨干活动（次）`, moment: term },
    { indicator_id: indicatorIds.moralEducationEvents, label: `${name}德育活动`, moment: term },
    { indicator_id: indicatorIds.unifiedItems, label: `${name}统一事项`, moment: term },
  ];
}

function documentsSentence(context: ReportContext): string {
  const now = regionFigure(context, indicatorIds.governanceDocuments, { basis: '齐备集团占比' });
  const tally = tallyOf(now);
  if (now === null || tally === null) return '';
  return sentence(
    `${formatMoment(now.row)}${metWords(tally, { say: wordsOfCounted(context.atlas), of: '集团', words: '具备全部必备治理文件' })}`,
  );
}

function activitiesSentence(context: ReportContext, term: string): string {
  const complete = regionFigure(context, indicatorIds.moralEducationEvents, { basis: '齐全集团占比', moments: [term] });
  const tally = tallyOf(complete);
  const words = [
    eventsPhrase(context, term),
    tally === null
      ? null
      : metWords(tally, {
          say: wordsOfCounted(context.atlas),
          of: '应评集团',
          words: '开展了规定的各项德育活动',
          unmet: '没有开展齐规定的各项德育活动',
        }),
  ].filter((phrase) => phrase !== null);
  return words.length === 0 ? '' : sentence(formatTerm(term), ...words);
}

/** Groups that a term could be judged of, and those of them that did what is asked. */
function eventsPhrase({ atlas }: ReportContext, term: string): string | null {
  const at = `${indicatorIds.backboneEvents},${term}`;
  const verdicts = ['达标', '未达标'].map((verdict) => `${at},${verdict}`);
  if (verdicts.every((argument) => countOf(atlas, 'groups_by_verdict', argument) === 0)) return null;
  const tally = {
    met: countNumber(atlas, 'groups_by_verdict', verdicts[0]),
    all: countsSum(atlas, 'groups_by_verdict', verdicts),
  };
  return metWords(tally, {
    say: wordsOfCounted(atlas),
    of: '应评集团',
    words: '组织了规定的骨干教师交流互动活动',
    unmet: '没有组织规定的骨干教师交流互动活动',
  });
}

function unifiedSentence({ atlas }: ReportContext, term: string): string {
  const words = unifiedWords(atlas, term);
  return words === '' ? '' : sentence(formatTerm(term), words);
}

function systemsSentence({ atlas, closing_date }: ReportContext): string {
  return sentence(systemsFinding(atlas, closing_date));
}

/** What is on record of further policies is known for the present only. */
function themesSentence({ atlas, is_current, is_policy_text }: ReportContext): string {
  if (!is_current && !is_policy_text) return '';
  const found = policyThemesFinding(atlas);
  if (found === '') return '';
  const open = countOf(atlas, 'policy_themes_open') > 0;
  return paragraph(sentence(found), open ? '未见公布指没有收录现行文件，不等于没有制定。' : '');
}

function mentoringSentence(context: ReportContext): string {
  const pairs = regionFigure(context, indicatorIds.mentoring);
  if (pairs === null || pairs.value === null) return '';
  const cross = regionFigure(context, indicatorIds.mentoring, { category: '其中：跨校' });
  return sentence(
    `${formatMoment(pairs.row)}在结对的师徒${valueWords({ ...pairs, unit: '对' })}`,
    cross === null || cross.value === null ? null : `其中跨校结对${valueWords({ ...cross, unit: '对' })}`,
    changeSince({ ...pairs, unit: '对' }, yearBefore(context, pairs), '上年末'),
  );
}
