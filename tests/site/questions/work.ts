import { formatTerm } from '../../../src/format/date.ts';
import { holds, known, localName, groupsOn, type County } from './county.ts';
import type { Asked } from './question.ts';
import { groupPage, shortName, withCommas } from './words.ts';

/** What readers ask of the work of groups beside the forty questions. */
export const workQuestions: readonly Asked[] = [
  {
    id: '集团工作1',
    question: '我们集团上学期、本学期各组织了几次教师培训？',
    walks: (county) => {
      const id = '999999-G03';
      return [
        {
          steps: [{ click: groupPage(id) }, { open: '[aria-labelledby=activities]' }],
          finds: [
            {
              in: '[aria-labelledby=activities] tr:has(th:text-is("教师培训"))',
              says: termsShown(county).map((term) => timesIn(county, { id, term })),
            },
          ],
        },
      ];
    },
  },
  {
    id: '集团工作2',
    question: '哪些名师工作室设在乡村学校？',
    walks: (county) => [
      {
        steps: [{ click: 'demo/activities/' }, { click: 'demo/platforms/' }],
        finds: [
          {
            each: '[aria-labelledby=studios] [aria-label="在乡村学校的平台"] tbody th',
            are: ruralStudios(county),
            inAnyOrder: true,
          },
        ],
      },
    ],
  },
  {
    id: '集团工作3',
    question: '哪些集团还没有小学语文教研组？',
    walks: (county) => [
      {
        steps: [{ click: 'demo/activities/' }, { click: 'demo/platforms/' }],
        finds: [
          {
            in: '[aria-labelledby=research] tr:has(th:text-is("小学语文")) td[data-label="没有建立"]',
            says: withoutChinese(county),
          },
        ],
      },
    ],
  },
  {
    id: '集团工作4',
    question: '上学期哪些集团没有开过联席会议？',
    walks: (county) => {
      const [, ended] = termsShown(county);
      return [
        {
          steps: [{ click: 'demo/activities/' }, { open: '[aria-labelledby=ended]' }],
          finds: [
            { in: '#ended', says: [formatTerm(known(ended, 'a term that is over').term)] },
            {
              in: '[aria-labelledby=ended] tr:has(th:text-is("学校领导联席会议")) td[data-label="没有记录"]',
              says: withoutMeetings(county, known(ended, 'a term that is over')),
            },
          ],
        },
      ];
    },
  },
];

interface Term {
  readonly term: string;
  readonly from: string;
  readonly to: string;
}

/** The term that runs and the one before it; each ends where the next begins. */
function termsShown(county: County): readonly Term[] {
  const all = county.rows('calendar').toSorted((a, b) => a.starts_on.localeCompare(b.starts_on));
  return all
    .map(({ term, starts_on }, index) => ({ term, from: starts_on, to: all[index + 1]?.starts_on ?? '9999-12-31' }))
    .filter(({ from }) => from <= county.today)
    .slice(-2)
    .toReversed();
}

function heldIn(county: County, { from, to }: Term) {
  return county.rows('activities').filter((row) => from <= row.held_on && row.held_on < to);
}

function timesIn(county: County, { id, term }: { readonly id: string; readonly term: Term }): string {
  const held = heldIn(county, term).filter((row) => row.group_id === id && row.category === '教师培训');
  if (held.length === 0) return '0次';
  const people = held.reduce((sum, { attendance_count }) => sum + (attendance_count ?? 0), 0);
  const campuses = new Set(held.flatMap((row) => [row.host_campus_id, ...(row.participating_campus_ids ?? [])]));
  return `${held.length}次，${withCommas(people)}人次，${campuses.size}个校区`;
}

function ruralStudios(county: County): readonly string[] {
  const rural = new Set(
    county.rows('schools').flatMap((row) => (row.urban_rural_code?.startsWith('2') === true ? [row.school_id] : [])),
  );
  const campuses = new Set(county.rows('campuses').flatMap((row) => (rural.has(row.school_id) ? [row.campus_id] : [])));
  return county
    .rows('studios')
    .filter((row) => campuses.has(row.campus_id) && holds(row.founded_on, row.closed_on, county.today))
    .map((row) => localName(county, row.studio_name));
}

function withoutChinese(county: County): readonly string[] {
  const having = new Set(
    county
      .rows('research_groups')
      .filter((row) => row.stage === '小学' && row.subject === '语文')
      .map((row) => row.group_id),
  );
  const primary = new Map(
    county
      .rows('campuses')
      .filter((row) => row.stages?.includes('小学') === true && row.campus_level !== '教学点')
      .map((row) => [row.campus_id, row.school_id]),
  );
  const lacking = groupsOn(county, county.today).filter(({ group_id }) => {
    const members = county
      .rows('memberships')
      .filter((row) => row.group_id === group_id && holds(row.valid_from, row.valid_to, county.today));
    const own = [...primary].filter(([campus, school]) =>
      members.some((row) => row.campus_id === campus || (row.campus_id === null && row.school_id === school)),
    );
    return own.length >= 2 && !having.has(group_id);
  });
  return [`${lacking.length}个集团`, ...lacking.map(({ group_id }) => shortName(county, group_id))];
}

function withoutMeetings(county: County, term: Term): readonly string[] {
  const held = new Set(
    heldIn(county, term)
      .filter(({ category }) => category === '学校领导联席会议')
      .map(({ group_id }) => group_id),
  );
  const lacking = county
    .rows('groups')
    .filter((row) => (row.founded_on ?? '') < term.to && (row.closed_on === null || term.from < row.closed_on))
    .filter(({ group_id }) => !held.has(group_id))
    .toSorted((a, b) => Number(a.sort_order) - Number(b.sort_order));
  return [`${lacking.length}个集团`, ...lacking.map(({ group_id }) => shortName(county, group_id))];
}
