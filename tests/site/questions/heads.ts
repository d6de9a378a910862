import { formatAcademicYear, formatDate, formatTerm } from '../../../src/format/date.ts';
import {
  absenceOf,
  campusesOn,
  countOf,
  coverageOn,
  endedYear,
  groupsOn,
  holds,
  known,
  localName,
  membersOn,
  neededFor,
  rotationsOf,
  standardOf,
  sum,
  sumOrNull,
  isLead,
  teachersOf,
  typeOn,
  yearBefore,
  yearOf,
  type Basis,
  type County,
  type Rotation,
} from './county.ts';
import type { Asked, Finding, Step } from './question.ts';
import { groupPage, parts, percent, shareWords, shortName, withCommas } from './words.ts';

/** The page of a group, which the matrix of the overview leads to, and a part of it that is folded. */
const pageOf = (groupId: string, part = 'answers'): readonly Step[] => [
  { click: groupPage(groupId) },
  { open: partOf(part) },
];
const partOf = (part: string) => `[aria-labelledby=${part}]`;
const found = (part: string): readonly Step[] => [{ search: '听澜小学' }, { open: partOf(part) }];
const answer = (label: string) => `[aria-labelledby=answers] dl > div:has(dt:text-is("${label}")) dd`;
const standing = (indicator: string) =>
  `[aria-labelledby=standings] tr:has(th a[href$="indicators/${indicator}/"]) td[data-label="最近已结束的一期"]`;

/** What heads of groups and of schools ask about their own. */
export const headsQuestions: readonly Asked[] = [
  {
    id: '校长1',
    question: '我们集团本学年应交流多少人、已交流多少、还差多少？',
    walks: (county) => [
      // One that lacks teachers, one that has enough, and three of which there is no such number.
      { steps: pageOf('999999-G03'), finds: [dueSentence(county, '999999-G03')] },
      { steps: pageOf('999999-G01'), finds: [dueSentence(county, '999999-G01')] },
      {
        steps: pageOf('999999-G12'),
        finds: [
          {
            in: answer('交流教师'),
            says: [
              `${formatAcademicYear(endedYear(county))}交流人数：${whyWithheld(county, '999999-G12')}`,
              `专任教师少于${county.region.small_group_n}人的集团不公布人数`,
            ],
          },
        ],
      },
      {
        steps: pageOf('999999-G14'),
        finds: [{ each: answer('交流教师'), are: [untypedSentence(county, '999999-G14')] }],
      },
      {
        steps: pageOf('999999-G14', 'trial'),
        finds: [
          {
            in: '[aria-labelledby=trial]',
            says: [`本集团类型${typeOn(county, '999999-G14', county.today) ?? '待确认'}`, '也不计算差额'],
          },
          { each: '[aria-labelledby=trial] td[data-label="还差"]', are: [] },
        ],
      },
      {
        steps: pageOf('999999-G13'),
        finds: [
          {
            in: answer('交流教师'),
            says: [
              `${formatAcademicYear(yearOf(county.today))}交流人数：不适用`,
              (known(
                groupsOn(county, county.today).find(({ group_id }) => group_id === '999999-G13'),
                'G13',
              ).founded_on ?? '') > `${yearOf(county.today).slice(0, 4)}-09-01`
                ? '成立不满一学年'
                : 'it was there all year',
            ],
          },
        ],
      },
    ],
  },
  {
    id: '校长2',
    question: '分母“教师总人数”是怎么来的，各校区各多少？',
    walks: (county) => {
      const years = [yearBefore(endedYear(county)), endedYear(county), yearOf(county.today)];
      const lines = campusesOn(county, '999999-G02', county.today).map(({ campus_name }, place) => {
        const counts = years.map((year) => teachersOf(county, '999999-G02', year)[place]);
        return `${localName(county, campus_name)}${counts.join('')}`;
      });
      const totals = years.map((year) => withCommas(known(sumOrNull(teachersOf(county, '999999-G02', year)), year)));
      return [
        {
          steps: found('headcounts'),
          finds: [
            { in: '[aria-labelledby=headcounts]', says: ['学年初9月1日各成员校区的专任教师数之和，按人事关系统计'] },
            {
              each: '[aria-labelledby=headcounts] tbody tr, [aria-labelledby=headcounts] tfoot tr',
              are: [...lines, `合计${totals.join('')}`],
            },
          ],
        },
      ];
    },
  },
  {
    id: '校长3',
    question: '骨干教师占比为什么不够，哪些称号可以计入？',
    walks: (county) => {
      const own = of(rotationsOf(county, endedYear(county), 'backbone'), '999999-G05');
      const honours = county
        .rows('pack_items')
        .filter((row) => row.list_name === '称号' && holds(row.valid_from, row.valid_to, county.today))
        .toSorted((a, b) => Number(a.sort_order) - Number(b.sort_order))
        .map(({ item }) => item)
        .join('、');
      return [
        {
          steps: pageOf('999999-G05'),
          finds: [
            {
              in: answer('其中骨干教师'),
              says: [
                `${formatAcademicYear(endedYear(county))}交流教师${own.d}人中，具有规定称号的骨干教师${own.n}人，占${percent(own, own.percent)}`,
                `按${own.percent}%的标准需要${own.needed}人，还差${own.lacking}人，未达标`,
                `其余${own.d - own.n}人在交流开始之日没有规定的称号`,
                `计入的称号：${honours}，交流开始之日有效的`,
              ],
            },
          ],
        },
      ];
    },
  },
  {
    id: '校长4',
    question: '干部互派是否达到“1名校级+2名中层”？',
    walks: (county) => [
      {
        steps: [{ click: groupPage('999999-G03') }],
        finds: [
          exchangeFinding(county, { groupId: '999999-G03', indicator: 'ind-20a', checks: ['lead-team-school'] }),
          exchangeFinding(county, { groupId: '999999-G03', indicator: 'ind-20b', checks: ['member-head-school'] }),
        ],
      },
      {
        steps: [{ click: groupPage('999999-G10') }],
        finds: [
          exchangeFinding(county, {
            groupId: '999999-G10',
            indicator: 'ind-20c',
            checks: ['loose-in-school', 'loose-out-school'],
          }),
        ],
      },
    ],
  },
  {
    id: '校长5',
    question: '满五年未交流的还有多少人？',
    walks: (county) => {
      const year = yearOf(county.today);
      const key = { period: year, unit: '999999-G02' };
      const all = known(countOf(county, { ...key, measure: 'five_year_eligible' }), 'five years');
      const done = known(countOf(county, { ...key, measure: 'five_year_done' }), 'rotated');
      return [
        {
          steps: found('answers'),
          finds: [
            {
              in: answer('满五年未交流'),
              says: [
                `${formatAcademicYear(year)}初在集团内任教满五年的教师${all}人中，尚未交流${all - done}人，占${percent({ n: all - done, d: all })}，已交流过${done}人`,
                `登记自${formatAcademicYear(known(countedYears(county)[0], 'a first year'))}起，以前的交流未计入`,
              ],
            },
          ],
        },
      ];
    },
  },
  {
    id: '校长6',
    question: '如果转为紧密型，标准会变成多少，还差多少？',
    walks: (county) => {
      const id = '999999-G10';
      const tight = known(
        county.rows('group_type_terms').find(({ tightness }) => tightness === '紧密'),
        'a tight type',
      ).group_type;
      const year = yearOf(county.today);
      const lines = (['rotation', 'backbone'] as const).map((share) => {
        const own = of(rotationsOf(county, year, share), id);
        const standard = standardOf(county, share === 'rotation' ? 'IND-10' : 'IND-12', tight);
        const needed = neededFor(own, standard);
        const title = share === 'rotation' ? '集团内教师交流轮岗比例' : '交流教师中骨干教师占比';
        return `${title}${tight}≥${standard}%${shareWords(own, standard)}，${formatAcademicYear(year)}（正在进行）${needed}人${needed - own.n}人`;
      });
      const bases: readonly Basis[] = ['校区口径', '学校口径', '学生口径'];
      return [
        {
          steps: pageOf(id, 'trial'),
          finds: [
            { each: '[aria-labelledby=trial] tbody tr', are: lines },
            {
              in: '[aria-labelledby=trial] .fold__inner > p',
              says: bases.map((basis) => {
                const [now, then] = [
                  coverageOn(county, county.today, basis),
                  coverageOn(turned(county, id, tight), county.today, basis),
                ];
                const unit = { 校区口径: '个校区', 学校口径: '所学校', 学生口径: '名学生' }[basis];
                return `${basis}：新增${withCommas(then.n - now.n)}${unit}，紧密型覆盖率为${shareWords(then)}`;
              }),
            },
          ],
        },
      ];
    },
  },
  {
    id: '校长7',
    question: '治理文件缺哪几份？',
    walks: (county) =>
      ['999999-G12', '999999-G03'].flatMap((id) => {
        const documents = documentsOf(county, id);
        const required = documents.filter(({ isRequired }) => isRequired);
        const missing = required.filter(({ lack }) => lack !== null);
        const list = missing.map(({ item, lack }) =>
          lack === '缺' ? item : `${item}（${lack?.replace('缺，', '')}）`,
        );
        return [
          {
            steps: pageOf(id, 'documents'),
            finds: [
              {
                each: '[aria-labelledby=documents] [aria-label="治理文件"] li',
                are: documents.map(({ words }) => words),
              },
              // What counts as missing is not shown as there.
              {
                each: '[aria-labelledby=documents] [aria-label="治理文件"] li:has(.verdict--met)',
                are: documents.filter(({ lack }) => lack === null).map(({ words }) => words),
              },
            ],
          },
          {
            steps: pageOf(id),
            finds: [
              {
                each: answer('治理文件'),
                are: [
                  `必备的治理文件${required.length}类，已有${required.length - missing.length}类，${missing.length === 0 ? '已齐备' : `缺${list.join('、')}`}。查历年`,
                ],
              },
            ],
          },
        ];
      }),
  },
  {
    id: '校长8',
    question: '本学期规定的活动做了几次？',
    walks: (county) => {
      const id = '999999-G02';
      const term = known(
        county.rows('calendar').find((row) => row.starts_on <= county.today && county.today <= row.ends_on),
        'the term that runs',
      );
      const lead = known(membersOn(county, id, county.today).find(isLead), 'the lead').school_id;
      const held = county
        .rows('activities')
        .filter((row) => row.group_id === id && row.held_on >= term.starts_on && row.held_on <= county.today);
      const times = (category: string, needsLead: boolean) =>
        held.filter(
          (row) =>
            row.category === category &&
            (!needsLead ||
              county.rows('campuses').some((one) => one.campus_id === row.host_campus_id && one.school_id === lead)),
        ).length;
      const asked = Number(standardOf(county, 'IND-31a', known(typeOn(county, id, county.today), 'a type')));
      return [
        {
          steps: found('answers'),
          finds: [
            {
              each: answer('规定的活动'),
              are: [
                `${formatTerm(term.term)}正在进行：${[
                  timesWords('骨干交流互动活动', times('骨干交流互动', true), asked),
                  timesWords('德育干部、班主任工作经验交流会', times('工作经验交流会', false), asked),
                  timesWords('主题班会课或心理活动课', times('主题班会课或心理活动课', false), asked),
                  timesWords('班主任论坛', times('班主任论坛', false), asked),
                ].join('，')}；未规定次数的，${othersWords(county, (item) => times(item, false))}。查历年`,
              ],
            },
          ],
        },
      ];
    },
  },
  {
    id: '校长9',
    question: '我校该报的数据报齐了没有，缺哪张表？',
    walks: (county) => [{ steps: [{ click: 'demo/completeness/' }], finds: [owedReturns(county)] }],
  },
  {
    id: '校长10',
    question: '同类型集团的平均水平是多少？',
    walks: (county) => {
      const id = '999999-G02';
      const type = known(typeOn(county, id, county.today), 'a type');
      const year = endedYear(county);
      const peers = (share: 'rotation' | 'backbone') => {
        const own = rotationsOf(county, year, share).filter(
          ({ group }) => typeOn(county, group.group_id, `${year.slice(0, 4)}-09-01`) === type,
        );
        return { groups: own.length, n: sum(own.map(({ n }) => n)), d: sum(own.map(({ d }) => d)) };
      };
      const [rotation, backbone] = [peers('rotation'), peers('backbone')];
      return [
        {
          steps: found('answers'),
          finds: [
            {
              each: answer('同类型集团'),
              are: [
                `${formatAcademicYear(year)}${type}集团合计（公布人数的${rotation.groups}个）：交流轮岗比例${shareWords(rotation)}，骨干教师占比${shareWords(backbone)}。`,
              ],
            },
          ],
        },
        {
          steps: [{ click: 'demo/indicators/ind-10/' }],
          finds: [
            {
              in: `h3:text-is("同类型集团合计") ~ div tr:has(th:text-is("${formatAcademicYear(year)}")) td:nth-child(2)`,
              says: [shareWords(rotation), `${rotation.groups}个集团`],
            },
          ],
        },
      ];
    },
  },
];

/** How often something was done, and how often it still has to be. */
const timesWords = (name: string, count: number, asked: number) =>
  `${name}${count}次${count < asked ? `（差${asked - count}次）` : ''}`;

function of(rotations: readonly Rotation[], groupId: string): Rotation {
  return known(
    rotations.find(({ group }) => group.group_id === groupId),
    `the rotation of ${groupId}`,
  );
}

/** Both years of a group that is judged: how many should, how many did, how many lack. */
function dueSentence(county: County, groupId: string): Finding {
  const ended = of(rotationsOf(county, endedYear(county), 'rotation'), groupId);
  const running = of(rotationsOf(county, yearOf(county.today), 'rotation'), groupId);
  return {
    each: answer('交流教师'),
    are: [
      `${formatAcademicYear(endedYear(county))}${dueWords(ended)}，交流${ended.n}人，${lackWords(ended, '，未达标')}。` +
        `${formatAcademicYear(yearOf(county.today))}正在进行，目前${dueWords(running)}，已交流${running.n}人，${lackWords(running, '')}。查历年`,
    ],
  };
}

const dueWords = ({ d, percent: standard, needed }: Rotation) =>
  `有专任教师${withCommas(d)}人，按${standard}%的标准应交流${needed}人`;

const lackWords = ({ lacking }: Rotation, verdict: string) =>
  lacking === 0 ? '已达到标准' : `还差${lacking}人${verdict}`;

/** Two numbers, and no standard that either type has. */
function untypedSentence(county: County, groupId: string): string {
  const [ended, running] = [endedYear(county), yearOf(county.today)].map((year) => ({
    teachers: sumOrNull(teachersOf(county, groupId, year)),
    rotating: countOf(county, { measure: 'rotating', period: year, unit: groupId }),
  }));
  const type = typeOn(county, groupId, county.today) ?? '待确认';
  return (
    `${formatAcademicYear(endedYear(county))}有专任教师${ended?.teachers}人，交流${ended?.rotating}人；因集团类型${type}，暂不评价。` +
    `${formatAcademicYear(yearOf(county.today))}正在进行，目前有专任教师${running?.teachers}人，已交流${running?.rotating}人；因集团类型${type}，暂不评价。查历年`
  );
}

function whyWithheld(county: County, groupId: string): string {
  const year = endedYear(county);
  const isSmall = Number(sumOrNull(teachersOf(county, groupId, year))) < Number(county.region.small_group_n);
  const absence = absenceOf(county, { measure: 'rotating', period: year, unit: groupId });
  return isSmall && absence === 'suppressed' ? '不公开' : `${absence}`;
}

/** Member schools that meet all the checks, out of those that are checked. */
function exchangeFinding(
  county: County,
  {
    groupId,
    indicator,
    checks,
  }: { readonly groupId: string; readonly indicator: string; readonly checks: readonly string[] },
): Finding {
  const rows = county.checks.filter(
    (row) => row.group_id === groupId && checks.includes(row.check_name) && row.period === county.today,
  );
  const schools = Map.groupBy(
    rows,
    (row) =>
      known(
        county.rows('campuses').find(({ campus_id }) => campus_id === row.member_campus_id),
        'a campus',
      ).school_id,
  );
  const d = schools.size;
  const n = [...schools.values()].filter((own) => own.every(({ is_met }) => is_met)).length;
  const verdict = n === d ? '达标' : `未达标差${d - n}所成员校`;
  return {
    each: standing(indicator),
    are: [`${percent({ n, d }, 100)}（${parts({ n, d })}）${verdict}${formatDate(county.today)}`],
  };
}

/** Academic years of which rotation is on record. */
function countedYears({ counts }: County): readonly string[] {
  return [...new Set(counts.filter(({ measure }) => measure === 'rotating').map(({ period }) => period))].toSorted();
}

/** The same county, had the group been tight since it was founded. */
function turned(county: County, groupId: string, type: string): County {
  return {
    ...county,
    rows: (table) => {
      const rows = county.rows(table);
      if (table !== 'group_types') return rows;
      // A cast: the rows of this table have a type.
      return rows.map((row) =>
        'group_type' in row && 'group_id' in row && row.group_id === groupId ? { ...row, group_type: type } : row,
      );
    },
  };
}

interface DocumentWords {
  readonly item: string;
  readonly isRequired: boolean;
  /** Null when the document is there. */
  readonly lack: string | null;
  readonly words: string;
}

/** Kinds of documents; one that is renewed each school year counts when it was adopted in this one, from August on. */
function documentsOf(county: County, groupId: string): readonly DocumentWords[] {
  const kinds = county
    .rows('pack_items')
    .filter((row) => row.list_name === '治理文件' && holds(row.valid_from, row.valid_to, county.today))
    .toSorted((a, b) => Number(a.sort_order) - Number(b.sort_order));
  return kinds.map(({ item, requirement, renewal }) => {
    const adopted = county
      .rows('governance_docs')
      .filter((row) => row.group_id === groupId && row.document_kind === item && row.adopted_on <= county.today)
      .filter((row) => holds(null, row.valid_to, county.today))
      .map(({ adopted_on }) => adopted_on)
      .toSorted();
    const last = adopted.at(-1);
    const isOld = renewal !== null && (last ?? '') < `${yearOf(county.today).slice(0, 4)}-08-01`;
    const age = isOld ? `缺，本${renewal}未更新` : null;
    const lack = last === undefined ? '缺' : age;
    const notes = [
      requirement,
      renewal === null ? '' : `每${renewal}更新`,
      last === undefined ? '' : `${formatDate(last)}通过`,
    ];
    return {
      item,
      isRequired: requirement === '必备',
      lack,
      words: `${lack ?? '有'}${item}（${notes.filter((note) => note !== '').join('，')}）`,
    };
  });
}

/** Who has not returned what: snapshots by campus and year, checks and appraisals by group. The whole list. */
export function owedReturns(county: County): Finding {
  const first = Number(
    county
      .rows('snapshots')
      .map((row) => row.academic_year)
      .toSorted()[0]
      ?.slice(0, 4),
  );
  const last = Number(yearOf(county.today).slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const returned = new Set(county.rows('snapshots').map((row) => `${row.academic_year} ${row.campus_id}`));
  const snapshots = years.flatMap((year) => {
    const missing = county
      .rows('campuses')
      .filter((row) => holds(row.opened_on, row.closed_on, `${year}-09-01`))
      .filter(({ campus_id }) => !returned.has(`${year}-${year + 1} ${campus_id}`));
    return missing.length === 0
      ? []
      : [
          `${formatAcademicYear(`${year}-${year + 1}`)}${missing.map(({ campus_name }) => localName(county, campus_name)).join('、')}`,
        ];
  });
  const appraised = county.rows('evaluations').map(({ calendar_year }) => calendar_year);
  const appraisals = [...new Set(appraised)].toSorted().flatMap((year) => {
    const missing = county
      .rows('groups')
      .filter(
        ({ founded_on, closed_on }) => (founded_on ?? '') <= `${year}-01-01` && holds(null, closed_on, `${year}-12-31`),
      )
      .filter(
        ({ group_id }) =>
          !county.rows('evaluations').some((row) => row.calendar_year === year && row.group_id === group_id),
      );
    return missing.length === 0
      ? []
      : [`${year}年度${missing.map(({ group_id }) => shortName(county, group_id)).join('、')}`];
  });
  return {
    each: '[aria-labelledby=returns] .chart__note',
    are: [
      ...(snapshots.length === 0 ? [] : [`缺报学年初快照：${snapshots.join('；')}。`]),
      ...(appraisals.length === 0 ? [] : [`缺报年度考核：${appraisals.join('；')}。`]),
    ],
  };
}

/** Kinds of activities that the policy names without a number of times: how often each was held, and which was not. */
function othersWords(county: County, timesOf: (item: string) => number): string {
  const counted = ['骨干交流互动', '工作经验交流会', '主题班会课或心理活动课', '班主任论坛'];
  const kinds = county
    .rows('pack_items')
    .filter(({ list_name, item }) => list_name === '活动类别' && !counted.includes(item))
    .toSorted((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0))
    .map(({ item }) => ({ item, times: timesOf(item) }));
  const held = kinds.filter(({ times }) => times > 0).map(({ item, times }) => `${item}${times}次`);
  const open = kinds.filter(({ times }) => times === 0).map(({ item }) => item);
  return [...held, ...(open.length === 0 ? [] : [`没有${open.join('、')}的记录`])].join('，');
}
