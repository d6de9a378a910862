/**
 * Checks of `exchange_checks`: id → what has to be so for one member campus. Periods: the as-of date and the year ends
 * before it, missing before the first exchange on record; for `deputed` and `loose-length` each academic year that is over,
 * with the members and the type of its last day. A school that joined as a whole is one member: whoever is posted to or from
 * one of its campuses is posted to or from all of them. A check that ends in `-school` is about the member's school: its
 * campuses in the group together, each of them says the same.
 */
export const exchangeChecks = {
  'lead-team': '总校派出校级领导≥1名且中层≥2名在任（HY-09，紧密型）',
  'lead-team-school': '同一学校的各成员校区合计：总校派出校级领导≥1名且中层≥2名在任（HY-09，紧密型）',
  'member-head':
    '成员校派出校长（校级正职）≥1名且中层≥2名在任（HY-10，紧密型）；成员校区与总校同属一校且无正职的为不适用',
  'member-head-school':
    '同一学校的各成员校区合计：成员校派出校长（校级正职）≥1名且中层≥2名在任（HY-10，紧密型）；与总校同属一校且无正职的为不适用',
  'loose-out': '总校派出中层及以上≥1名在任（HY-11，松散型）',
  'loose-out-school': '同一学校的各成员校区合计：总校派出中层及以上≥1名在任（HY-11，松散型）',
  'loose-in': '成员校派出中层及以上≥1名在任（HY-11，松散型）',
  'loose-in-school': '同一学校的各成员校区合计：成员校派出中层及以上≥1名在任（HY-11，松散型）',
  'loose-length':
    '成员→总校方向本学年结束的互派每条都不超过一学期，一学期按6个月计（HY-11，松散型）；没有结束的为不适用',
  deputed: '学年内任一方向有≥1名校干挂职（LZ-08）',
} as const;

export type ExchangeCheck = keyof typeof exchangeChecks;
