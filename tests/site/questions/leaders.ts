import { formatAcademicYear, formatDate } from '../../../src/format/date.ts';
import {
  backboneShareOf,
  coverageOn,
  countOf,
  endedYear,
  groupName,
  groupsOn,
  holds,
  known,
  localName,
  neededFor,
  rotationsOf,
  schoolOf,
  sum,
  tenThousands,
  townshipsWithout,
  uncoveredOn,
  yearBefore,
  type Basis,
  type County,
  type Share,
} from './county.ts';
import type { Asked } from './question.ts';
import { amount, change, cited, parts, percent, shareWords, shortName, withCommas } from './words.ts';

const card = (indicator: string) => `.highlights > li:has(a[href$="indicators/${indicator}/"])`;
const bases: readonly Basis[] = ['校区口径', '学校口径', '学生口径'];
const counted: Readonly<Record<Basis, string>> = { 校区口径: '个校区', 学校口径: '所学校', 学生口径: '名学生' };

/** What leaders of the county ask about progress. */
export const leadersQuestions: readonly Asked[] = [
  {
    id: '县领导1',
    question: '紧密型覆盖率现在是多少，离80%、90%还差几个校区？',
    walks: (county) => {
      const { due, next } = goalsOf(county);
      const [then, now] = [coverageOn(county, due.day, '校区口径'), coverageOn(county, county.today, '校区口径')];
      return [
        {
          steps: [],
          finds: [
            {
              in: '.strip__now',
              says: [formatDate(county.today), percent(now), `${parts(now)}个校区`],
            },
            {
              in: `.strip__stop:has-text("${due.day.slice(0, 4)}年底")`,
              says: [
                `目标${due.percent}%`,
                percent(then, due.percent),
                then.n < neededFor(then, due.percent) ? '未达标' : '达标',
                `差${neededFor(then, due.percent) - then.n}个校区`,
                `${parts(then)}个校区`,
              ],
            },
            {
              in: `.strip__stop:has-text("${next.day.slice(0, 4)}年底")`,
              says: [`目标`, `${next.percent}%`, '尚未到期', `还差${neededFor(now, next.percent) - now.n}个校区`],
            },
          ],
        },
      ];
    },
  },
  {
    id: '县领导2',
    question: '按学校、校区、学生三种口径，结论是否一致？',
    walks: (county) => {
      const { due } = goalsOf(county);
      const shares = bases.map((basis) => ({ basis, share: coverageOn(county, due.day, basis) }));
      const isMet = ({ share }: { readonly share: Share }) => isReached(share, due.percent);
      const conclusion = isAgreed(county, due) ? '一致' : '不一致';
      const same = pastGoalsOf(county).filter((goal) => (isAgreed(county, goal) ? '一致' : '不一致') === conclusion);
      const agreement = `对${same.map(({ day }) => `${day.slice(0, 4)}年`).join('、')}目标的结论${conclusion}`;
      const cells = shares.map(
        ({ basis, share }) =>
          `${shareWords(share, due.percent)}${isMet({ share }) ? '达标' : `未达标差${withCommas(neededFor(share, due.percent) - share.n)}${counted[basis]}`}`,
      );
      return [
        { steps: [], finds: [{ in: '[aria-labelledby=coverage]', says: [agreement] }] },
        {
          steps: [{ click: 'demo/indicators/ind-01/' }],
          finds: [{ each: `[aria-labelledby=results] tr[id="t-${due.day}"] td`, are: cells }],
        },
      ];
    },
  },
  {
    id: '县领导3',
    question: '哪些集团交流比例没有达标，各差几个人？',
    walks: (county) => [
      {
        steps: [],
        finds: [
          {
            each: `${card('ind-10')} .missing li`,
            are: rotationsOf(county, endedYear(county), 'rotation')
              .filter(({ lacking }) => lacking > 0)
              .map(({ group, lacking }) => `${shortName(county, group.group_id)}差${lacking}人`),
          },
          { in: `${card('ind-10')} h3`, says: [formatAcademicYear(endedYear(county))] },
        ],
      },
    ],
  },
  {
    id: '县领导4',
    question: '骨干教师交流占比达标的集团有几个？',
    walks: (county) => {
      const judged = rotationsOf(county, endedYear(county), 'backbone');
      const missed = judged.filter(({ lacking }) => lacking > 0);
      return [
        {
          steps: [],
          finds: [
            {
              in: card('ind-12'),
              says: [
                formatAcademicYear(endedYear(county)),
                `${missed.length}个集团未达标`,
                `${judged.length - missed.length}个集团达标，共${judged.length}个应评集团`,
                `未达标的共差${sum(missed.map(({ lacking }) => lacking))}人`,
              ],
            },
          ],
        },
      ];
    },
  },
  {
    id: '县领导5',
    question: '今年和去年同期相比提高了几个百分点？',
    walks: (county) => {
      const before = `${Number(county.today.slice(0, 4)) - 1}${county.today.slice(4)}`;
      const coverage = change(coverageOn(county, county.today, '校区口径'), coverageOn(county, before, '校区口径'));
      const years = [endedYear(county), yearBefore(endedYear(county))] as const;
      const rotated = (year: string, n: string, d: string): Share => ({
        n: known(countOf(county, { measure: n, period: year }), n),
        d: known(countOf(county, { measure: d, period: year }), d),
      });
      const [now, then] = years.map((year) => rotated(year, 'rotating', 'teachers'));
      const [titled, titledThen] = years.map((year) => backboneShareOf(county, year));
      return [
        {
          steps: [],
          finds: [
            { in: '.strip__now', says: [formatDate(county.today), `比上年同期${coverage}`] },
            {
              in: card('ind-10'),
              says: [
                `${known(now, 'rotation').n}人，占集团成员校区专任教师的${percent(known(now, 'rotation'))}`,
                `比上学年${change(known(now, 'rotation'), known(then, 'rotation'))}`,
              ],
            },
            {
              in: card('ind-12'),
              says: [
                `占交流教师的${percent(known(titled, 'titles'))}`,
                `比上学年${change(known(titled, 'titles'), known(titledThen, 'titles'))}`,
              ],
            },
          ],
        },
      ];
    },
  },
  {
    id: '县领导6',
    question: '任务各进展到哪一步，责任单位是谁？',
    walks: (county) => {
      const tasks = county.rows('tasks').toSorted((a, b) => a.task_number - b.task_number);
      const isLate = ({ deadline, progress }: (typeof tasks)[number]) =>
        deadline !== null && deadline < county.today && !/已完成|已落实/.test(progress);
      return [
        {
          steps: [{ click: 'demo/tasks/' }],
          finds: [
            {
              each: '[aria-labelledby=by-number] tbody tr',
              are: tasks.map((task) =>
                [
                  task.task_number,
                  task.task,
                  task.lead_units.join('、'),
                  task.support_units?.join('、') ?? '文件未列',
                  task.time_limit,
                  `${task.progress}${isLate(task) ? '，已逾期' : ''}`,
                  (task.clause_ids ?? []).map((id) => cited(county, id)).join(''),
                ].join(''),
              ),
            },
          ],
        },
        {
          steps: [],
          finds: [
            {
              in: '.highlights > li:has(a[href$="demo/tasks/"])',
              says: [
                `${tasks.filter(isLate).length}项已逾期`,
                ...tasks.filter(isLate).map(({ task_number }) => `第${task_number}项`),
                `共${tasks.length}项`,
              ],
            },
          ],
        },
      ];
    },
  },
  {
    id: '县领导7',
    question: '哪些乡镇、哪些学校还没有加入紧密型集团？',
    walks: (county) => {
      const towns = townshipsWithout(county, county.today);
      const left = uncoveredOn(county, county.today);
      const areaOf = ({ school_id }: (typeof left)[number]) =>
        ({ 11: '城区', 12: '镇区' })[schoolOf(county, school_id).urban_rural_code?.slice(0, 2) ?? ''] ?? '乡村';
      return [
        {
          steps: [{ click: 'demo/indicators/ind-01/' }],
          finds: [
            {
              in: '[aria-labelledby=uncovered] > p',
              says: [`没有一个校区加入紧密型集团的乡镇（街道）有${towns.length}个：${towns.join('、')}。`],
            },
            {
              each: '[aria-labelledby=uncovered] h3',
              are: ['城区', '镇区', '乡村'].flatMap((area) => {
                const own = left.filter((campus) => areaOf(campus) === area);
                return own.length === 0 ? [] : [`${area}（${own.length}个校区）`];
              }),
            },
            {
              each: '[aria-labelledby=uncovered] li a',
              are: left.map((campus) => localName(county, campus.campus_name)),
              inAnyOrder: true,
            },
          ],
        },
      ];
    },
  },
  {
    id: '县领导8',
    question: '专项经费预算多少、下达多少、用在哪些集团？',
    walks: (county) => {
      const year = Math.max(...county.rows('funding').map(({ calendar_year }) => calendar_year));
      const own = county.rows('funding').filter((row) => row.calendar_year === year);
      // Where a kind of money has a row of the whole, the groups' rows are parts of it.
      const whole = own.filter(
        (row) =>
          row.group_id === null || !own.some((other) => other.group_id === null && other.category === row.category),
      );
      const budget = sum(whole.map((row) => tenThousands(row.budget_amount, row.money_unit)));
      const allocated = sum(whole.map((row) => tenThousands(row.allocated_amount, row.money_unit)));
      const unknown = whole.filter((row) => row.spent_amount === null).length;
      const ofGroups = own.filter((row) => row.group_id !== null && row.budget_amount !== null);
      const named = sum(ofGroups.map((row) => tenThousands(row.budget_amount, row.money_unit)));
      const groups = groupsOn(county, county.today).filter(({ group_id }) =>
        ofGroups.some((row) => row.group_id === group_id),
      );
      return [
        {
          steps: [],
          finds: [
            {
              in: card('ind-41'),
              says: [
                `${year}年度经费预算${amount(budget)}万元`,
                `已下达${amount(allocated)}万元（为预算的${percent({ n: Math.round(allocated * 100), d: budget * 100 })}）`,
                unknown > 0 ? '支出数尚未报送' : '',
              ],
            },
          ],
        },
        {
          steps: [{ click: 'demo/indicators/ind-41/' }],
          finds: [
            { in: '[aria-labelledby=results] .notice', says: [`${year}年各类经费共有${unknown}笔支出数尚未填报`] },
            {
              in: '[aria-labelledby=results]',
              says: [
                `${year}年度预算${amount(budget)}万元中，列明到具体集团的${amount(named)}万元，涉及${groups.length}个集团；其余${amount(budget - named)}万元没有列明到集团`,
              ],
            },
            {
              each: `[aria-labelledby=results] tr[id="t-${year}"] td`,
              are: [`${amount(budget)}万元`, `${amount(allocated)}万元`, '无法计算'],
            },
            {
              each: `[aria-labelledby=results] tr[id^="g-"]:has(td[data-label="${year}年度"] strong)`,
              are: groups.map(({ group_id }) => {
                const budgets = county.rows('funding').filter((row) => row.group_id === group_id);
                const years = [...new Set(county.rows('funding').map(({ calendar_year }) => calendar_year))];
                const cells = years
                  .toSorted((a, b) => b - a)
                  .map((one) => {
                    const rows = budgets.filter((row) => row.calendar_year === one);
                    return rows.length === 0
                      ? '无'
                      : `${amount(sum(rows.map((row) => tenThousands(row.budget_amount, row.money_unit))))}万元`;
                  });
                return `${localName(county, groupName(county, group_id))}${cells.join('')}`;
              }),
            },
          ],
        },
      ];
    },
  },
  {
    id: '县领导9',
    question: '年度考核是否全部完成、结果何时公布？',
    walks: (county) => {
      const year = Math.max(...county.rows('evaluations').map(({ calendar_year }) => calendar_year));
      const groups = county
        .rows('groups')
        .filter(
          ({ founded_on, closed_on }) =>
            (founded_on ?? '') <= `${year}-01-01` && holds(null, closed_on, `${year}-12-31`),
        )
        .toSorted((a, b) => Number(a.sort_order) - Number(b.sort_order))
        .map(({ group_id }) => {
          const own = county
            .rows('evaluations')
            .filter((row) => row.calendar_year === year && row.group_id === group_id);
          const published = own.filter((row) => row.published_on !== null && row.published_on <= county.today);
          return { group_id, isAppraised: own.length > 0, published: published[0] ?? null };
        });
      const without = groups.filter(({ isAppraised }) => !isAppraised);
      const open = groups.filter(({ isAppraised, published }) => isAppraised && published === null);
      const done = groups.filter(({ published }) => published !== null);
      return [
        {
          steps: [],
          finds: [
            {
              in: card('ind-40'),
              says: [
                `${year}年度考核`,
                `${without.length}个集团未考核`,
                `共${groups.length}个应评集团，${done.length}个集团已考核并公布结果，${open.length}个集团已考核、结果待公布`,
              ],
            },
          ],
        },
        {
          steps: [{ click: 'demo/indicators/ind-40/' }],
          finds: [
            {
              each: '.appraisals tbody tr',
              are: groups.map(({ group_id, isAppraised, published }) => {
                const name = shortName(county, group_id);
                if (published === null) return `${name}${isAppraised ? '已考核，结果未公布' : '未考核'}无无`;
                return `${name}已公布${formatDate(published.published_on ?? '')}${published.document_number}`;
              }),
            },
            { in: '[aria-labelledby=results]', says: ['尚未公布的结果由主管部门公布，公布日期没有登记'] },
          ],
        },
      ];
    },
  },
  {
    id: '县领导10',
    question: '这些数据截至哪一天、是初步数还是核定数、谁提供的？',
    walks: (county) => [
      {
        steps: [],
        finds: [
          {
            in: '.page-head__facts',
            says: [
              `数据截至：${formatDate(county.today)}`,
              `数据性质：${county.region.data_status}`,
              `提供单位：${county.region.data_provider}`,
            ],
          },
        ],
      },
    ],
  },
];

/** The last target of coverage whose day has come, and the first that is still to come. */
interface Goal {
  readonly day: string;
  readonly percent: number;
}

function allGoalsOf(county: County): readonly Goal[] {
  return county
    .rows('policy_targets')
    .filter((row) => row.indicator_id === 'IND-01')
    .map((row) => ({ day: row.deadline ?? '', percent: Number(row.threshold) }))
    .toSorted((a, b) => a.day.localeCompare(b.day));
}

function pastGoalsOf(county: County): readonly Goal[] {
  return allGoalsOf(county).filter(({ day }) => day <= county.today);
}

/** Whether all bases come to one verdict on a goal. */
function isAgreed(county: County, { day, percent: asked }: Goal): boolean {
  return new Set(bases.map((basis) => isReached(coverageOn(county, day, basis), asked))).size === 1;
}

const isReached = (share: Share, asked: number) => share.n >= neededFor(share, asked);

function goalsOf(county: County): Readonly<Record<'due' | 'next', Goal>> {
  const goals = allGoalsOf(county);
  return {
    due: known(
      goals.findLast(({ day }) => day <= county.today),
      'a target that was due',
    ),
    next: known(
      goals.find(({ day }) => day > county.today),
      'a target to come',
    ),
  };
}
