import { academicYear, date, integer, table, text } from '../column.ts';

/** Counts of persons stay in the build and leave it as protected facts only (src/facts). */
const inside = { unit: '人', restricted: true } as const;

/** What a county without registers knows of each group; what the columns count is declared in model/totals.ts. */
export const group_year_totals = table({
  label: '集团学年汇总',
  meaning: '没有逐人登记时，各集团每学年的专任教师、交流教师、骨干教师、满五年教师、互派干部等人数',
  grain: '一个学年、一个集团（或全县）一行',
  key: [],
  synonyms: ['集团汇总', '学年汇总'],
  unlocks: '没有教师、交流轮岗等内部表时的交流轮岗比例、骨干教师占比、满五年教师等指标',
  filling: {
    row: '一个学年、一个集团的各项人数；集团编码为空的行是全县去重后的人数',
    by: '各集团报，人事股汇总；每学年末按“统计时点”报，学年中可以先报一次',
    mistakes:
      '把人次填成人数；没有人的留空，应填0；不知道的填了0，应留空；各集团相加填成全县行，一人在两个集团的重复计算',
    advice:
      '已有教师、交流轮岗等逐人登记的，不必填这张表；都有的，逐人登记齐全的以逐人登记为准，两个数不一致的会提示。知道几项填几项，一列全空的，这一项不计算。校区不同属两个集团的，不必填全县行；填的，不计专任教师少于公开最小规模的集团。各项人数只用于汇总，人数较少的不公布。',
    gain: '没有逐人登记也能计算的指标：交流轮岗比例（IND-10）和缺口人数（IND-15）、骨干教师占比（IND-12）、满五年教师交流完成率（IND-13）、毕业班教师占比（IND-14）、交流方向（IND-16）、互派干部在岗人数（IND-21）；都注明“按汇总填报”',
  },
  columns: {
    academic_year: academicYear('学年', '学年，如 2024—2025', { presence: 'filled' }),
    group_id: text('集团编码', '所属集团；空为全县去重后的人数', { references: ['groups.group_id'] }),
    full_time_teacher_count: integer(
      '专任教师',
      '学年初9月1日人事关系在集团成员校区的专任教师数；学年初快照报齐了的可不填',
      inside,
    ),
    rotating_count: integer('交流教师', '学年内在集团不同校区间交流满1个学期的专任教师人数，含上学年延续的', {
      ...inside,
      synonyms: ['交流轮岗教师', '交流人数'],
    }),
    rotating_new_count: integer('其中新派', '交流教师中本学年新派出的', { ...inside, synonyms: ['新派教师'] }),
    rotating_backbone_count: integer('其中骨干', '交流教师中持有文件所列称号的，一人多个称号计1人', {
      ...inside,
      synonyms: ['骨干交流教师'],
    }),
    rotating_graduating_count: integer('其中毕业班教师', '交流教师中上学年任教毕业班的', inside),
    rotation_record_count: integer('交流人次', '交流记录的条数，一人多次的各计1次', { unit: '人次', restricted: true }),
    lead_to_member_count: integer('总校到成员校', '由总校（核心校）到成员校交流的教师', inside),
    member_to_lead_count: integer('成员校到总校', '由成员校到总校（核心校）交流的教师', inside),
    between_members_count: integer('成员校之间', '在成员校之间交流的教师', inside),
    between_lead_campuses_count: integer('总校校区之间', '在总校（核心校）各校区之间交流的教师', inside),
    urban_to_rural_count: integer('城镇到乡村', '由城镇校区到乡村校区交流的教师', inside),
    graduating_teacher_count: integer('毕业班教师', '全部专任教师中上学年任教毕业班的', inside),
    five_year_count: integer('满五年', '学年初在集团成员校区任教满五年的专任教师', inside),
    five_year_done_count: integer('满五年已交流', '满五年教师中已经交流或正在交流的', inside),
    five_year_deferred_count: integer('满五年缓交', '满五年教师中没有交流、登记缓交的', inside),
    cadre_count: integer('互派干部', '学年内在岗挂职的互派干部，同一人只计1次', inside),
    lead_sent_head_count: integer('总校派出校级正职', '互派干部中由总校派到成员校的校级正职', inside),
    lead_sent_deputy_count: integer('总校派出校级副职', '互派干部中由总校派到成员校的校级副职', inside),
    lead_sent_middle_count: integer('总校派出中层正职', '互派干部中由总校派到成员校的中层正职', inside),
    lead_sent_middle_deputy_count: integer('总校派出中层副职', '互派干部中由总校派到成员校的中层副职', inside),
    member_sent_head_count: integer('成员校派出校级正职', '互派干部中由成员校派到总校的校级正职', inside),
    member_sent_deputy_count: integer('成员校派出校级副职', '互派干部中由成员校派到总校的校级副职', inside),
    member_sent_middle_count: integer('成员校派出中层正职', '互派干部中由成员校派到总校的中层正职', inside),
    member_sent_middle_deputy_count: integer('成员校派出中层副职', '互派干部中由成员校派到总校的中层副职', inside),
    source: text('来源', '这些人数从哪里来', {
      presence: 'filled',
      values: ['集团自报', '主管部门汇总', '教育统计'],
      valueSynonyms: { 自报: '集团自报', 集团报送: '集团自报', 教育局汇总: '主管部门汇总' },
    }),
    counted_on: date('统计时点', '这些人数统计到哪一天；学年已经结束的一般为8月31日'),
  },
});
