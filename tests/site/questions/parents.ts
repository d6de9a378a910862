import { formatAcademicYear, formatDate, formatInterval, formatTerm } from '../../../src/format/date.ts';
import type { Row } from '../../../src/model/tables.ts';
import {
  campusesOf,
  campusesOn,
  countOf,
  endedYear,
  groupName,
  holds,
  isLead,
  known,
  localName,
  memberName,
  membersOn,
  sum,
  typeOn,
  type County,
} from './county.ts';
import type { Asked, Step, Walk } from './question.ts';
import { cited, groupPage } from './words.ts';

/** A school of the town, of which parents know no more than its name. */
const school = '采薇小学';
const search: readonly Step[] = [{ search: school }];
/** The same, and a part of the group's page that is folded. */
const found = (part: string): readonly Step[] => [...search, { open: `[aria-labelledby=${part}]` }];

/** The group of a school, found by the school's name. */
function groupOfSchool(county: County, name: string): string {
  const own = county.rows('schools').find(({ school_name }) => localName(county, school_name) === name);
  const id = known(own, name).school_id;
  const member = county
    .rows('memberships')
    .find((row) => row.school_id === id && holds(row.valid_from, row.valid_to, county.today));
  return known(member, `the group of ${name}`).group_id;
}

const answersTo = (words: string) => `.questions > div:has(dt:has-text("${words}")) dd`;
const spaceless = (text: string) => text.replaceAll(/\s/g, '');

/** What parents ask of a school. */
export const parentsQuestions: readonly Asked[] = [
  {
    id: '家长1',
    question: '我孩子的学校属于哪个教育集团？',
    walks: (county) => [
      {
        steps: found('members'),
        finds: [
          { in: 'h1', says: [groupName(county, groupOfSchool(county, school))] },
          { in: '[aria-labelledby=members]', says: [school] },
        ],
      },
    ],
  },
  {
    id: '家长2',
    question: '这个集团的总校是哪所，还有哪些校区？',
    walks: (county) => {
      const id = groupOfSchool(county, school);
      const members = membersOn(county, id, county.today);
      const lead = known(members.find(isLead), `the lead of ${id}`);
      const others = members.filter((member) => !isLead(member));
      const names = others.map((member) => localName(county, memberName(county, member)));
      const rows = members.map((member) => drawn(county, member));
      const count = campusesOn(county, id, county.today).length;
      return [
        {
          steps: search,
          finds: [
            {
              in: '.page-head__lead',
              says: [
                `${lead.member_role}为${localName(county, memberName(county, lead))}`,
                `成员校${others.length}所：${names.join('、')}`,
                `共${count}个校区`,
              ],
            },
            { each: '[aria-labelledby=diagram] .relation > ul > li', are: rows },
          ],
        },
      ];
    },
  },
  {
    id: '家长3',
    question: '它是紧密型还是松散型，两者有什么区别？',
    walks: (county) => {
      const type = typeOn(county, groupOfSchool(county, school), county.today);
      const terms = county.rows('group_type_terms').toSorted((a, b) => Number(a.sort_order) - Number(b.sort_order));
      return [
        {
          steps: found('questions'),
          finds: [
            { in: '.page-head__lead', says: [`${type}；`] },
            {
              each: answersTo('有什么区别'),
              are: terms.map((row) => `${row.group_type}：${row.explanation}${cited(county, row.clause_id ?? '')}`),
            },
          ],
        },
      ];
    },
  },
  {
    id: '家长4',
    question: '学校是不是改过名？',
    walks: (county) => {
      // A school that parents still call by the name that it had until it was renamed.
      const former = known(
        county.rows('names').find((row) => row.name_kind === '曾用名' && row.name.includes('沁芋乡')),
        'a former name',
      );
      const present = known(
        county.rows('schools').find(({ school_id }) => school_id === former.entity_id),
        former.name,
      ).school_name;
      const others = county.rows('names').filter((row) => row.entity_id === former.entity_id && row.name !== present);
      return [
        {
          steps: [{ search: localName(county, former.name) }, { open: '[aria-labelledby=members]' }],
          finds: [
            {
              each: `[aria-labelledby=members] tr:has(th:text-is("${localName(county, present)}")) td[data-label="其他校名"] li`,
              are: others.map((row) => `${row.name}${row.name_kind}${formatInterval(row.valid_from, row.valid_to)}`),
            },
          ],
        },
      ];
    },
  },
  {
    id: '家长5',
    question: '今年有多少名老师交流到这所学校，多少是骨干教师？',
    walks: (county) => [
      receivedIn(county, { steps: found('questions'), id: groupOfSchool(county, school) }),
      receivedIn(county, {
        steps: [{ click: groupPage('999999-G10') }, { open: '[aria-labelledby=questions]' }],
        id: '999999-G10',
      }),
    ],
  },
  {
    id: '家长6',
    question: '集团做到了哪几项“统一”？',
    walks: (county) => {
      const own = county
        .rows('unify_checks')
        .filter((row) => row.group_id === groupOfSchool(county, school) && row.checklist === '六统一');
      const term = known(
        own
          .map((row) => row.term)
          .toSorted()
          .at(-1),
        'a term',
      );
      return [
        {
          steps: found('unified'),
          finds: [
            { in: '[aria-labelledby=unified] h2', says: [formatTerm(term)] },
            {
              each: '[aria-labelledby=unified] li',
              are: own
                .filter((row) => row.term === term)
                .map(
                  ({ status, item, covered_campus_count: covered, expected_campus_count: all }) =>
                    `${status}${item}（${covered}/${all}个校区）`,
                ),
            },
          ],
        },
      ];
    },
  },
  {
    id: '家长7',
    question: '离我家近的同集团校区有哪些？',
    walks: (county) => {
      const campuses = campusesOn(county, groupOfSchool(county, school), county.today);
      return [
        {
          steps: [...search, { open: '[aria-labelledby=location]' }],
          finds: [
            {
              each: '[aria-labelledby=location] tbody th',
              are: campuses.map((campus) => localName(county, campus.campus_name)),
            },
            {
              each: '[aria-labelledby=location] tbody td[data-label="所在地"]',
              are: campuses.map((campus) => known(campus.address, campus.campus_id)),
            },
          ],
        },
      ];
    },
  },
  {
    id: '家长8',
    question: '老师会不会中途被换走，交流一般多长时间？',
    walks: (county) => {
      const type = typeOn(county, groupOfSchool(county, school), county.today);
      // Terms are set for leaders and staff on secondment; a target about teachers would end the first sentence.
      const terms = county
        .rows('policy_targets')
        .filter((row) => /学年|学期/.test(row.unit) && (row.group_type === null || row.group_type === type));
      const broken = known(
        county.counts.find(({ measure, unit_kind }) => measure === 'broken_off_records' && unit_kind === 'region'),
        'exchanges that were broken off',
      );
      return [
        {
          steps: found('questions'),
          finds: [
            {
              each: answersTo('中途换走'),
              are: [
                '文件没有规定普通教师交流的期限，也没有规定中途能不能换人，由学校安排。',
                `截至${formatDate(broken.period)}，${county.region.region_word}登记的教师交流中有${broken.person_count}人次中途中止。`,
                '文件规定了期限的是挂职人员和互派干部：',
                ...terms.map((row) => `${row.label}。${cited(county, row.clause_id)}`),
                '本站只统计至少覆盖一个完整学期的交流；不满一个学期就中止的不计入交流人数。',
              ],
            },
          ],
        },
      ];
    },
  },
  {
    id: '家长9',
    question: '免费的在线学习资源在哪里？',
    walks: (county) => {
      const free = county.rows('resources').filter(({ is_free }) => is_free);
      return [
        {
          steps: [{ click: 'demo/platforms/#resources' }],
          finds: [
            {
              each: '[aria-labelledby=resources] li a',
              are: free.map(({ resource_name }) => spaceless(resource_name)),
            },
            {
              links: '[aria-labelledby=resources] li a',
              lead: free.map(({ source_url }) => known(source_url, 'an address')),
            },
          ],
        },
        {
          steps: found('resources'),
          finds: [
            {
              each: '[aria-labelledby=resources] li a',
              are: free
                .filter(({ group_id }) => group_id === null || group_id === groupOfSchool(county, school))
                .map(({ resource_name }) => resource_name),
            },
          ],
        },
      ];
    },
  },
  {
    id: '家长10',
    question: '数据有错向谁反映，联系电话是多少？',
    walks: (county) => [
      {
        steps: [],
        finds: [
          {
            in: '.region-contact',
            says: [`请向${county.region.data_provider}反映，电话：${county.region.contact}`],
          },
        ],
      },
    ],
  },
];

/** A member as the diagram of its group has it: a lead by its role first; the campuses of a school that has several. */
function drawn(county: County, member: Row<'memberships'>): string {
  const name = memberName(county, member);
  const campuses = campusesOf(county, member, county.today);
  const since = formatInterval(member.valid_from, member.valid_to);
  const start = isLead(member) ? `${member.member_role}${name}${since}` : `${name}${member.member_role}，${since}`;
  return `${start}${campuses.length < 2 ? '' : campuses.map(({ campus_name }) => campus_name.replace(name, '')).join('')}`;
}

/** How many came to each campus, as far as it may be told, and why no more of it is. */
function receivedIn(county: County, { steps, id }: { readonly steps: readonly Step[]; readonly id: string }): Walk {
  const year = endedYear(county);
  const told = campusesOn(county, id, `${year.slice(0, 4)}-09-01`).flatMap((campus) => {
    const counts = county.flows.flatMap((row) =>
      row.academic_year === year && row.group_id === id && row.receiving_campus_id === campus.campus_id
        ? (row.person_count ?? [])
        : [],
    );
    return counts.length === 0 ? [] : [`${localName(county, campus.campus_name)}其中可公布${sum(counts)}人`];
  });
  const backbone = countOf(county, { measure: 'rotating_backbone', period: year, unit: id });
  return {
    steps,
    finds: [
      {
        each: answersTo('交流到我孩子的学校'),
        are: [
          told.length === 0
            ? `${formatAcademicYear(year)}到各所学校的人数都不能公开，只公布集团合计和方向。`
            : `${formatAcademicYear(year)}交流到本集团各校区的老师：${told.join('，')}；其余校区的人数不能公开。`,
          `为保护老师的个人信息，1—${county.region.small_cell_k}人的往来以及能由其他数字推算出它的往来不公开。没有列出人数的学校不等于没有老师来。`,
          `骨干教师不按学校公布，因为一所学校一学年通常只有几位，公布就能推知是谁；本集团${formatAcademicYear(year)}交流教师中共有骨干教师${backbone}人。`,
        ],
      },
      {
        in: '[aria-labelledby=flows]',
        says: [
          formatAcademicYear(year),
          `集团内交流${countOf(county, { measure: 'rotating', period: year, unit: id })}人`,
        ],
      },
    ],
  };
}
