import { formatAcademicYear, formatDate } from '../../../src/format/date.ts';
import { countOf, groupsOn, holds, known, yearOf, type County, type Share } from './county.ts';
import type { Asked } from './question.ts';
import { cited, groupPage, percent, shareWords, shortName, withCommas } from './words.ts';

/** What readers ask of appraisal, management, themes of policy, teachers who have not rotated, and years past. */
export const moreQuestions: readonly Asked[] = [
  {
    id: '集团工作5',
    question: '我们集团三项管理制度缺哪几项？',
    walks: (county) => [
      {
        steps: [{ click: 'demo/groups/' }],
        finds: [
          {
            each: '[aria-label="各集团管理制度"] tr:has(a[href*="999999-g04/"]) td',
            are: systemsOf(county, '999999-G04'),
          },
        ],
      },
    ],
  },
  {
    id: '集团工作6',
    question: '上一年度哪些集团的考核结果还没有公布，哪些没有考核？',
    walks: (county) => {
      const year = Number(county.today.slice(0, 4)) - 1;
      const inTable = (state: string) =>
        `table:has(caption:text-is("${year}年度各集团考核等级")) tr:has(td:text-is("${state}")) th`;
      return [
        {
          steps: [{ click: 'demo/activities/' }, { click: 'demo/appraisal/' }],
          finds: [
            { each: inTable('已考核，结果未公布'), are: appraised(county, year).unpublished },
            { each: inTable('未考核'), are: appraised(county, year).lacking },
          ],
        },
      ];
    },
  },
  {
    id: '集团工作7',
    question: '配套政策哪些主题还没有见到文件？',
    walks: (county) => [
      {
        steps: [{ click: 'demo/policy/' }],
        finds: [
          {
            each: '[aria-labelledby=themes] tr:has(td:has-text("未见公布")) th',
            are: openThemes(county),
          },
        ],
      },
    ],
  },
  {
    id: '集团工作8',
    question: '我们集团本学年、上学年拿出多少岗位竞聘上岗？',
    walks: (county) => [
      {
        steps: [{ click: 'demo/indicators/' }, { click: 'demo/indicators/ind-50/' }],
        finds: [{ in: '#g-999999-g02', says: competitionPosts(county, '999999-G02') }],
      },
    ],
  },
  {
    id: '集团工作9',
    question: '我们集团五项统一管理统一了几项？',
    walks: (county) => [
      {
        steps: [{ click: groupPage('999999-G02') }, { open: '[aria-labelledby=results]' }],
        finds: [
          {
            in: '[aria-labelledby=results] tr:has(a[href*="indicators/ind-51/"]) td[data-label="最近已结束的一期"]',
            says: [shareWords(managedItems(county, '999999-G02'))],
          },
        ],
      },
    ],
  },
  {
    id: '集团工作10',
    question: '去年开展了几次监测？',
    walks: (county) => {
      const year = Number(county.today.slice(0, 4)) - 1;
      const times = county.rows('monitoring').filter((row) => row.held_on.startsWith(`${year}-`)).length;
      return [
        {
          steps: [{ click: 'demo/indicators/' }, { click: 'demo/indicators/ind-54/' }],
          finds: [{ in: `#t-${year}`, says: [`${year}年度`, `${times}次`] }],
        },
      ];
    },
  },
  {
    id: '集团工作11',
    question: '集团承接了几所新建学校，派没派执行校长？',
    walks: (county) => [
      {
        steps: [{ click: 'demo/groups/' }],
        finds: [{ in: 'h3:text-is("承接新校和执行校长") + p', says: newSchools(county) }],
      },
    ],
  },
  {
    id: '集团工作12',
    question: '全县满五年未交流的教师占多少？',
    walks: (county) => {
      const period = yearOf(county.today);
      const all = known(countOf(county, { measure: 'five_year_eligible', period }), 'five years');
      const done = countOf(county, { measure: 'five_year_done', period });
      return [
        {
          steps: [{ click: 'demo/indicators/' }, { click: 'demo/indicators/ind-13/' }],
          finds: [
            {
              in: 'main .page-head',
              // While the year runs the county's number may be kept back; then the page says so first.
              says:
                done === null
                  ? ['合计不公开']
                  : [`尚未交流${withCommas(all - done)}人，占${percent({ n: all - done, d: all })}`],
            },
          ],
        },
      ];
    },
  },
  {
    id: '集团工作13',
    question: '2023年末，向成员校派出管理团队落实了多少？',
    walks: (county) => [
      {
        steps: [{ click: 'demo/reports/' }, { click: 'demo/reports/2023/' }],
        finds: [
          {
            in: 'main',
            says: [
              `${formatDate('2023-12-31')}紧密型集团总校按要求派出管理团队的成员校占${shareWords(teamsOn(county, '2023-12-31'))}`,
            ],
          },
        ],
      },
    ],
  },
];

function itemsOf(county: County, list: string) {
  return county
    .rows('pack_items')
    .filter((row) => row.list_name === list && holds(row.valid_from, row.valid_to, county.today))
    .toSorted((a, b) => Number(a.sort_order) - Number(b.sort_order));
}

/** When each rule of management was adopted, by those in force; `—` where there is none. */
function systemsOf(county: County, groupId: string): readonly string[] {
  const documents = county
    .rows('governance_docs')
    .filter((row) => row.group_id === groupId && holds(row.adopted_on, row.valid_to, county.today));
  return itemsOf(county, '管理制度').map(({ item }) => {
    const own = documents.filter(({ document_subtype }) => document_subtype === item).map((row) => row.adopted_on);
    const latest = own.toSorted().at(-1);
    return latest === undefined ? '—' : formatDate(latest);
  });
}

function appraised(county: County, year: number) {
  const rows = county.rows('evaluations').filter((row) => Number(row.calendar_year) === year);
  const due = groupsOn(county, `${year}-12-31`).filter(({ founded_on }) => (founded_on ?? '') <= `${year}-01-01`);
  const stateOf = (groupId: string) => {
    const own = rows.filter(({ group_id }) => group_id === groupId);
    if (own.length === 0) return 'lacking';
    return own.some((row) => row.published_on !== null && row.published_on <= county.today)
      ? 'published'
      : 'unpublished';
  };
  const namesOf = (state: string) =>
    due.filter(({ group_id }) => stateOf(group_id) === state).map(({ group_id }) => shortName(county, group_id));
  return { unpublished: namesOf('unpublished'), lacking: namesOf('lacking') };
}

/** Themes of the list of which no document speaks, each with its clause. */
function openThemes(county: County): readonly string[] {
  const told = new Set(county.rows('policy_documents').flatMap(({ topics }) => topics ?? []));
  return itemsOf(county, '配套政策主题')
    .filter(({ item }) => !told.has(item))
    .map(({ item, clause_id }) => `${item}${clause_id === null ? '' : cited(county, clause_id)}`);
}

function competitionPosts(county: County, groupId: string): readonly string[] {
  const own = county.rows('post_competitions').filter((row) => row.group_id === groupId);
  const years = [...new Set(own.map(({ academic_year }) => academic_year))].toSorted().toReversed().slice(0, 2);
  return years.map((year) => {
    const row = known(
      own.find(({ academic_year }) => academic_year === year),
      `competitions of ${year}`,
    );
    return `${row.is_held ? (row.post_count ?? '') : 0}个`;
  });
}

/** Items of the second checklist in the last term of which it was returned. */
function managedItems(county: County, groupId: string): Share {
  const own = county.rows('unify_checks').filter((row) => row.group_id === groupId && row.checklist === '五项统一管理');
  const term = own
    .map((row) => row.term)
    .toSorted()
    .at(-1);
  const last = own.filter((row) => row.term === term);
  return { n: last.filter(({ status }) => status === '已统一').length, d: last.length };
}

/** Of each school year, from 1 September, in which there were any. */
function newSchools(county: County): readonly string[] {
  const taken = county.rows('memberships').filter(({ takes_on_new_school }) => takes_on_new_school === true);
  const byYear = [...Map.groupBy(taken, ({ valid_from }) => yearOf(valid_from ?? ''))].toSorted();
  return byYear.map(([year, own]) => `${formatAcademicYear(year)}承接新建学校${own.length}所`);
}

/** Member schools of tight groups to which a whole team had been sent on a day, out of all. */
function teamsOn(county: County, day: string): Share {
  const schools = new Map(county.rows('campuses').map(({ campus_id, school_id }) => [campus_id, school_id]));
  const rows = county.checks.filter((row) => row.period === day && row.check_name === 'lead-team-school');
  const members = Map.groupBy(rows, (row) => `${row.group_id} ${schools.get(row.member_campus_id)}`);
  const met = [...members.values()].filter((own) => own.every(({ is_met }) => is_met));
  return { n: met.length, d: members.size };
}
