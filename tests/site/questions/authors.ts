import { formatAcademicYear, formatDate } from '../../../src/format/date.ts';
import {
  backboneShareOf,
  countOf,
  coverageOn,
  endedYear,
  groupOf,
  isLead,
  known,
  localName,
  memberName,
  membersOn,
  neededFor,
  rotationsOf,
  sum,
  tenThousands,
  yearBefore,
  type County,
  type Share,
} from './county.ts';
import type { Row } from '../../../src/model/tables.ts';
import { owedReturns } from './heads.ts';
import type { Asked, Finding, Step } from './question.ts';
import { amount, change, cited, percent, shareWords, shortName } from './words.ts';

/** The last year that is over, as its report has it. */
const reportYear = ({ today }: County): number => Number(today.slice(0, 4)) - 1;
const toReport = (county: County): readonly Step[] => [
  { click: 'demo/reports/' },
  { click: `demo/reports/${reportYear(county)}/` },
];
const fileStart = (county: County): string => `demo/reports/${reportYear(county)}/999999_`;

/** What whoever writes the annual report asks. */
export const authorsQuestions: readonly Asked[] = [
  {
    id: '年报1',
    question: '一页汇总：本年度全部指标、同比、达标情况，能否直接下载？',
    walks: (county) => {
      const year = reportYear(county);
      const coverages = [year, year - 1].map((one) => coverageOn(county, `${one}-12-31`, '校区口径'));
      const goal = known(
        county.rows('policy_targets').find((row) => row.indicator_id === 'IND-01' && row.deadline === `${year}-12-31`),
        'the target of the year',
      ).threshold;
      const lacking = neededFor(known(coverages[0], 'coverage'), Number(goal)) - known(coverages[0], 'coverage').n;
      const years = [endedYear(county), yearBefore(endedYear(county))];
      const regional = (n: string, d: string) =>
        years.map((period) => ({
          n: known(countOf(county, { measure: n, period }), n),
          d: known(countOf(county, { measure: d, period }), d),
        }));
      const met = (share: 'rotation' | 'backbone') => {
        const own = rotationsOf(county, endedYear(county), share);
        return `${own.filter((row) => row.lacking === 0).length}/${own.length}个集团达标`;
      };
      const budgets = [year, year - 1].map((one) => budgetOf(county, one));
      return [
        {
          steps: toReport(county),
          finds: [
            summaryLine('紧密型覆盖率', coverages, [`≥${goal}%`, lacking > 0 ? `未达标差${lacking}个校区` : '达标']),
            summaryLine('交流轮岗比例', regional('rotating', 'teachers'), [met('rotation')]),
            summaryLine(
              '骨干教师占比',
              years.map((one) => backboneShareOf(county, one)),
              [met('backbone')],
            ),
            {
              in: '#table-summary tr:has(th a:text-is("经费"))',
              says: [`${year}年度`, ...budgets.map((budget) => `${amount(budget)}万元`)],
            },
            {
              links: '.report > .report-formats a',
              lead: [
                `${fileStart(county)}annual-report_${year}_demo.pdf`,
                `${fileStart(county)}annual-report_${year}_demo.docx`,
                `${fileStart(county)}annual-report_${year}_demo.figures.json`,
              ],
            },
          ],
        },
      ];
    },
  },
  {
    id: '年报2',
    question: '每个数字的计算公式、口径、政策原文是什么？',
    walks: (county) => {
      const clauses = county
        .rows('policy_targets')
        .filter(({ indicator_id }) => indicator_id === 'IND-01')
        .map(({ clause_id }) =>
          known(
            county.rows('clauses').find((row) => row.clause_id === clause_id),
            `${clause_id}`,
          ),
        );
      return [
        {
          steps: [{ click: 'demo/indicators/ind-01/' }],
          finds: [
            {
              in: '[aria-labelledby=method]',
              says: ['计算公式', '校区数÷', '口径', '校区口径', '学校口径', '学生口径'],
            },
            {
              each: '[aria-labelledby=clauses] blockquote',
              are: clauses.map(({ clause_id, quote }) => known(quote, clause_id)),
            },
            {
              each: '[aria-labelledby=clauses] li .clause-place',
              are: clauses.map(({ clause_id }) => cited(county, clause_id)),
            },
            { in: '[aria-labelledby=sql]', says: ['网站生成时运行的就是下面这段SQL'] },
          ],
        },
      ];
    },
  },
  {
    id: '年报3',
    question: '表格能否复制到WPS而不变形？',
    walks: (county) => {
      const rows = rotationsOf(county, endedYear(county), 'rotation').map(
        ({ group, n, d, percent: standard }) =>
          `\n${shortName(county, group.group_id)},${d},${n},${percent({ n, d }, standard)},`,
      );
      return [
        {
          steps: toReport(county),
          finds: [
            {
              file: '#table-rotation-share .report-file a',
              // The mark by which table programs know that the text is Chinese in UTF-8.
              starts: '\uFEFF',
              holds: rows,
            },
          ],
        },
        {
          steps: [{ click: 'demo/data/' }],
          finds: [
            {
              file: 'a[href$=".csv"]:has-text("学校")',
              starts: '\uFEFF',
              holds: county.rows('schools').map(({ school_id, school_name }) => `\n${school_id},…${school_name}`),
            },
            {
              in: '[aria-labelledby=files]',
              says: ['用表格软件查看', 'XLSX工作簿', '用Excel、WPS打开，编码不会变成数字'],
            },
          ],
        },
      ];
    },
  },
  {
    id: '年报4',
    question: '上年公布的数和今年回看的数为什么不一样？',
    walks: (county) => [
      {
        steps: [{ click: 'demo/corrections/' }],
        finds: [
          {
            each: '[aria-label="更正记录"] tbody tr',
            are: county
              .rows('corrections')
              .map(
                (row) =>
                  `${formatDate(row.corrected_on)}${row.place}${scopeWords(county, row)}${row.old_value}${row.new_value}${row.reason}`,
              ),
          },
        ],
      },
    ],
  },
  {
    id: '年报5',
    question: '集团增减、学校加入退出、更名的全年清单？',
    walks: (county) => [
      {
        steps: toReport(county),
        finds: [{ each: '#table-changes tbody tr', are: changesIn(county, reportYear(county)) }],
      },
    ],
  },
  {
    id: '年报6',
    question: '图能否以矢量或高清图片单独下载，并带标题、来源、时点？',
    walks: (county) => {
      const now = coverageOn(county, county.today, '校区口径');
      return [
        {
          steps: [{ click: 'demo/charts/coverage/' }],
          finds: [
            {
              links: '[aria-labelledby=files] li a',
              lead: ['demo/charts/coverage.png', 'demo/charts/coverage.svg', 'demo/charts/coverage.csv'],
            },
            {
              file: '[aria-labelledby=files] a[href$="coverage.svg"]',
              starts: '<svg',
              holds: [percent(now), `来源：${county.region.data_provider}`, `数据截至${formatDate(county.today)}`],
            },
          ],
        },
      ];
    },
  },
  {
    id: '年报7',
    question: '打印出来是否符合公文版式？',
    walks: (county) => [
      {
        steps: toReport(county),
        finds: [
          {
            file: '.report > .report-formats a[href$=".docx"]',
            starts: 'PK',
            // A4 upright in twentieths of a point, the type of official texts, numbered pages.
            holds: ['w:w="11906" w:h="16838"', 'w:eastAsia="仿宋"', 'PAGE'],
          },
          { file: '.report > .report-formats a[href$=".pdf"]', starts: '%PDF', holds: [] },
        ],
      },
    ],
  },
  {
    id: '年报8',
    question: '历年年报能否查到，链接是否固定不变？',
    walks: (county) => {
      const first = county
        .rows('groups')
        .map(({ founded_on }) => founded_on)
        .toSorted()[0];
      const last = Number(county.today.slice(0, 4));
      const years = Array.from({ length: last - Number(first?.slice(0, 4)) + 1 }, (_, place) => last - place);
      return [
        {
          steps: [{ click: 'demo/reports/' }],
          finds: [
            { in: '.page-head__lead', says: ['每份的网址固定不变'] },
            { each: '[aria-label="历年年度报告"] tbody th', are: years.map((year) => `${year}年度报告`) },
            { links: '[aria-label="历年年度报告"] tbody th a', lead: years.map((year) => `demo/reports/${year}/`) },
          ],
        },
      ];
    },
  },
  {
    id: '年报9',
    question: '12月31日时点的目标完成情况如何表述？',
    walks: (county) => {
      const goal = known(
        county
          .rows('policy_targets')
          .filter((row) => row.indicator_id === 'IND-01' && row.deadline !== null && row.deadline <= county.today)
          .toSorted((a, b) => (a.deadline ?? '').localeCompare(b.deadline ?? ''))
          .at(-1),
        'a target that was due',
      );
      const day = known(goal.deadline, 'its day');
      const then = coverageOn(county, day, '校区口径');
      const lacking = neededFor(then, Number(goal.threshold)) - then.n;
      return [
        {
          steps: [{ click: 'demo/indicators/ind-01/' }],
          finds: [
            {
              in: `[aria-labelledby=targets] tr:has(th:has-text("${goal.label}"))`,
              says: [
                `≥${goal.threshold}%`,
                `截至${formatDate(day)}`,
                lacking > 0 ? '未达标' : '达标',
                shareWords(then, goal.threshold),
                lacking > 0 ? `差${lacking}个校区` : '',
              ],
            },
          ],
        },
        {
          steps: toReport(county),
          finds: [
            {
              in: '[aria-labelledby=summary]',
              says: [
                `${formatDate(day)}紧密型集团化办学覆盖率（校区口径）为${shareWords(then, goal.threshold)}`,
                lacking > 0
                  ? `比${goal.threshold}%的目标低${(Number(goal.threshold) - (then.n / then.d) * 100).toFixed(1)}个百分点，差${lacking}个校区`
                  : `达到${goal.threshold}%的目标`,
              ],
            },
          ],
        },
      ];
    },
  },
  {
    id: '年报10',
    question: '哪些数据缺失，缺哪个学校的哪张表？',
    walks: (county) => [
      {
        steps: [{ click: 'demo/completeness/' }],
        finds: [
          owedReturns(county),
          { each: '[aria-labelledby=gaps] tbody th', are: [...county.gaps.keys()] },
          { each: '[aria-labelledby=gaps] tbody td.number', are: [...county.gaps.values()].map(String) },
          {
            in: '[aria-labelledby=gaps] tr:has(th a[href$="indicators/ind-41/"])',
            says: [`${unspent(county)}笔支出数尚未填报`],
          },
        ],
      },
    ],
  },
];

/** A share of this year and the last in the summary of a report, and how it changed. */
function summaryLine(title: string, [now, before]: readonly Share[], rest: readonly string[]): Finding {
  return {
    in: `#table-summary tr:has(th a:text-is("${title}"))`,
    says: [
      shareWords(known(now, title)),
      shareWords(known(before, title)),
      change(known(now, title), known(before, title)),
      ...rest,
    ],
  };
}

function budgetOf(county: County, year: number): number {
  const own = county.rows('funding').filter((row) => row.calendar_year === year);
  const whole = own.filter(
    (row) => row.group_id === null || !own.some((other) => other.group_id === null && other.category === row.category),
  );
  return sum(whole.map((row) => tenThousands(row.budget_amount, row.money_unit)));
}

/** Amounts of the last year that nobody has filled in. */
function unspent(county: County): number {
  const year = Math.max(...county.rows('funding').map(({ calendar_year }) => calendar_year));
  return county.rows('funding').filter((row) => row.calendar_year === year && row.spent_amount === null).length;
}

/** Everything that happened to groups and members in a year, by its day. */
function changesIn(county: County, year: number): readonly string[] {
  const isIn = (day: string | null) => day?.startsWith(String(year)) ?? false;
  const short = (id: string) => shortName(county, id);
  const changes: { readonly day: string; readonly kind: string; readonly words: string }[] = [];
  const add = (day: string | null, kind: string, words: string) =>
    changes.push({ day: known(day, kind), kind, words: `${formatDate(known(day, kind))}${kind}${words}` });
  for (const group of county.rows('groups')) {
    if (!isIn(group.founded_on)) continue;
    const members = membersOn(county, group.group_id, known(group.founded_on, 'a day'));
    const lead = known(members.find(isLead), 'a lead');
    add(
      group.founded_on,
      '集团成立',
      `${short(group.group_id)}成立，${lead.member_role}为${localName(county, memberName(county, lead))}，成员${members.length - 1}个${group.approval_number}`,
    );
  }
  for (const row of county.rows('group_types')) {
    if (!isIn(row.valid_from)) continue;
    const before = county
      .rows('group_types')
      .find((one) => one.group_id === row.group_id && one.valid_to === row.valid_from);
    if (before === undefined)
      add(row.valid_from, '类型认定', `${short(row.group_id)}认定为${row.group_type}${row.recognition_number}`);
    else
      add(
        row.valid_from,
        '类型转换',
        `${short(row.group_id)}由${before.group_type}转为${row.group_type}${row.recognition_number}`,
      );
  }
  for (const row of county.rows('memberships')) {
    const name = localName(county, memberName(county, row));
    if (isIn(row.valid_from) && row.valid_from !== groupOf(county, row.group_id).founded_on) {
      add(row.valid_from, '成员加入', `${short(row.group_id)}${name}加入${row.document_number}`);
    }
    if (isIn(row.valid_to)) {
      add(
        row.valid_to,
        '成员退出',
        `${short(row.group_id)}${name}退出，原因：${row.exit_reason}${row.document_number}`,
      );
    }
  }
  // Names and schools that changed would have lines of their own.
  for (const row of county.rows('names')) {
    if (row.name_kind === '曾用名' && isIn(row.valid_to)) add(row.valid_to, '更名', row.name);
  }
  for (const row of county.rows('schools')) if (isIn(row.closed_on)) add(row.closed_on, '学校撤销', row.school_name);
  const kinds = ['集团成立', '类型认定', '类型转换', '成员加入', '成员退出', '更名', '学校撤销'];
  return changes
    .toSorted((a, b) => a.day.localeCompare(b.day) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
    .map(({ words }) => words);
}

/** Of which unit and period a correction is. */
function scopeWords(county: County, { unit_id, period }: Row<'corrections'>): string {
  const campus = county.rows('campuses').find(({ campus_id }) => campus_id === unit_id)?.campus_name;
  const school = county.rows('schools').find(({ school_id }) => school_id === unit_id)?.school_name;
  const isGroup = county.rows('groups').some(({ group_id }) => group_id === unit_id);
  const unit = isGroup ? shortName(county, unit_id) : localName(county, campus ?? school ?? county.region.region_name);
  return `${unit}，${/^\d{4}-\d{4}$/.test(period) ? formatAcademicYear(period) : `${period}年度`}`;
}
