import { answerPlaceLabels } from '../answer-places.ts';
import { overlaps } from '../kinds.ts';
import { boolean, date, decimal, table, text } from '../column.ts';
import { clauseIds, policyId, sortOrder } from './columns.ts';

/** Where a reading or a handling is kept that says what this site lists or shows. */
const promisedPlaces = text('展示位置', '写有“列示”“另列”等的，填本站在哪里列出，可填多处；其余留空', {
  list: true,
  values: answerPlaceLabels,
});

export const policy_documents = table({
  label: '政策文件',
  meaning: '集团化办学所依据的政策文件及其上位、配套文件',
  grain: '一份文件一行',
  key: ['policy_id'],
  unlocks: '政策依据、目标出处和引文',
  filling: {
    row: '一份文件，包括主文件、上位文件、引用文件和配套文件',
    by: '基教股；建站时填，印发、修订或废止文件时补',
    mistakes: '发文字号的年份用了圆括号，应为六角括号〔〕；文件没有标注“此件公开发布”，却把“公开属性”填成“公开”',
    advice: '不宜刊出原文的，“可引原文”填“否”，网站只列条款编号和大意',
    least: '集团化办学的主文件一行',
    gain: '政策原文页、目标的出处、条款引文',
  },
  columns: {
    policy_id: text('政策编号', '政策文件在本站的编号，如 340321-HY-2024-1', {
      presence: 'filled',
      synonyms: ['文件编号'],
    }),
    document_number: text('发文字号', '公文发文字号，年份用六角括号〔〕', { presence: 'filled', synonyms: ['文号'] }),
    title: text('标题', '公文标题', { presence: 'filled', synonyms: ['文件名称'] }),
    issuing_body: text('发文机关', '制发文件的机关', { presence: 'column' }),
    issued_on: date('成文日期', '公文落款日期', { presence: 'column' }),
    disclosure: text('公开属性', '文件是否标注“此件公开发布”', {
      presence: 'filled',
      values: ['公开', '未标注', '不公开'],
    }),
    may_quote: boolean('可引原文', '是否在网站上刊出条款原文；填“否”时只列条款编号和大意', { presence: 'filled' }),
    is_trial: boolean('试行', '是否试行文件'),
    relation: text('文件关系', '主文件，或与主文件的关系', {
      presence: 'filled',
      values: ['主文件', '上位文件', '引用文件', '配套文件'],
    }),
    topics: text('配套主题', '配套文件所属的主题，可填多个', { list: true, values: { pack: '配套政策主题' } }),
    repealed_on: date('废止日期', '文件停止执行的日期；空为仍在执行或未载明'),
    superseded_by: text('替代文件', '取代本文件的文件编号', { references: ['policy_documents.policy_id'] }),
    source_url: text('原文链接', '公开原文的网址', { format: 'web_address' }),
    note: text('备注', '补充说明'),
  },
});

export const clauses = table({
  label: '政策条款',
  meaning: '政策文件逐条梳理后的要求，以及每一条的所需数据和对应指标',
  grain: '一条要求一行',
  key: ['clause_id'],
  unlocks: '政策原文逐条对照',
  filling: {
    row: '文件中的一条要求',
    by: '基教股；建站时由熟悉文件的同志逐条梳理，文件修订时补',
    mistakes: '引文改动了原文；一行写了好几条要求；“条款位置”没有写到小节',
    advice:
      '引文照录原文，省略处用“……”。不作统计的条款也要登记，在“本站处理”写明原因。每一条或者填“展示位置”，或者填“只引原文的理由”，两者只填一项。',
    least: '主文件逐条梳理',
    gain: '政策原文逐条对照，读者能看到每一条的所需数据、对应指标和在哪里看到记录',
  },
  columns: {
    clause_id: text('条款编号', '条款在本站的编号，如 HY-16', { presence: 'filled' }),
    policy_id: policyId,
    title: text('条款名称', '概括条款内容的短语', { presence: 'filled' }),
    place: text('条款位置', '在原文中的章节，如 三（二）3', { presence: 'filled' }),
    quote: text('原文摘引', '原文文字，省略处用省略号；引文本身不作改动', { presence: 'column' }),
    obligation: text('义务性质', '条款的约束方式', {
      presence: 'filled',
      values: ['定量要求', '定期要求', '应当落实', '允许事项', '鼓励事项', '建议事项', '目标方向', '文件信息'],
    }),
    tracked: text('记录内容', '为反映这一条，需要哪些数据', { presence: 'filled' }),
    indicator_ids: text('对应指标', '由这一条产生的指标编号，可填多个', { list: true }),
    outcome: text('本站处理', '对应的指标或列示方式；不作统计的，写明原因', { presence: 'filled' }),
    answer_places: text(
      '展示位置',
      '读者在本站哪里看到这一条的记录或数字，可填多处；填“指标结果”的，对应指标不能为空',
      { presence: 'column', list: true, values: answerPlaceLabels },
    ),
    answer_items: text('展示项目', '在展示位置中看哪几项，如活动类别、文件类别；空为整个部分', { list: true }),
    quoted_reason: text('只引原文的理由', '没有展示位置的，写明为什么只引原文；有展示位置的留空'),
    sort_order: sortOrder,
  },
});

export const unrecorded_passages = table({
  label: '不涉及记录的文句',
  meaning: '政策文件中没有列为条款的文句，以及不列的理由：标题、引言、主送机关、原则性表述等',
  grain: '一处或理由相同的几处文句一行',
  key: ['policy_id', 'passage'],
  unlocks: '说明政策全文没有遗漏',
  filling: {
    row: '政策文件中没有列为条款的一处文句；理由相同的几处可以写在一行，用“……”隔开',
    by: '基教股；拆分条款以后，逐句核对全文时填',
    mistakes: '把提出要求的文句列在这里；改动了原文；几处文句没有按原文的先后排列',
    advice:
      '政策全文另存为`source/政策编号.txt`（见“新建地区文件夹”中的“政策全文”），系统会核对引文是否逐字见于全文，全文每一句是否都有着落',
    gain: '“政策与口径”页刊出全文，读者能看到没有遗漏',
  },
  columns: {
    policy_id: policyId,
    passage: text('原文', '原文文字，几处之间用省略号；文字本身不作改动', { presence: 'filled' }),
    reason: text('不涉及记录的理由', '为什么没有列为条款', { presence: 'filled' }),
    sort_order: sortOrder,
  },
});

export const policy_targets = table({
  label: '指标目标',
  meaning: '政策文件规定的目标值和标准值，按起止日期生效',
  grain: '一项目标值一行',
  key: ['target_id'],
  synonyms: ['目标'],
  intervals: [['valid_from', 'valid_to']],
  unlocks: '达标判定和差距人数',
  filling: {
    row: '一个目标值或标准值。同一指标在不同年份、对不同类型集团有不同要求的，各写一行。',
    by: '基教股；建站时填，文件修订时在旧的一行填失效日期，另加一行',
    mistakes:
      '“80%”写成0.8，应填80；“宜”“原则上”一类的要求填成“刚性”；没有填截止日期，目标就没有考核时点；文件没有写明的数值没有标为推定',
    advice:
      '文件写“每年”“均要”而没有写次数、比例的，按文意填写数值，“是否本站推定”填“是”，网站在这项标准旁注明“本站推定”',
    gain: '达标判定、距目标差额',
  },
  columns: {
    target_id: text('目标编号', '目标在本站的编号', { presence: 'filled' }),
    policy_id: policyId,
    clause_id: text('条款编号', '目标所在条款', { presence: 'filled', references: ['clauses.clause_id'] }),
    indicator_id: text('指标编号', '目标所约束的指标，如 IND-10', { presence: 'filled' }),
    label: text('目标名称', '目标的完整说法', { presence: 'filled' }),
    group_type: text('集团类型', '只适用于某一类型集团时填写；空为不分类型', { values: { pack: 'group_type_terms' } }),
    group_kinds: text('组织形式', '目标约束哪些组织形式，可填多个；空为教育集团，本地区没有教育集团的为各种组织形式', {
      list: true,
      values: { pack: '组织形式' },
    }),
    comparator: text('比较符', '指标值与目标值的关系', {
      presence: 'filled',
      values: ['≥', '≤', '='],
      valueSynonyms: { '>=': '≥', '<=': '≤', 不低于: '≥', 不少于: '≥', 不超过: '≤' },
    }),
    threshold: decimal('数值', '目标值；百分比填百分号前的数', { presence: 'filled' }),
    unit: text('单位', '目标值的单位', { presence: 'filled', values: ['%', '个', '次', '人', '学年', '学期'] }),
    base: text('基数口径', '比例的分母是什么', { presence: 'filled' }),
    period_kind: text('周期', '按什么周期考核', { presence: 'filled', values: ['学年', '学期', '年度', '时点'] }),
    deadline: date('截止日期', '时点目标的考核时点'),
    obligation: text('性质', '刚性要求、原则性要求还是建议', { presence: 'filled', values: ['刚性', '原则上', '宜'] }),
    valid_from: date('生效日期', '目标开始适用的日期', { presence: 'filled' }),
    valid_to: date('失效日期', '目标停止适用的日期（当日不再适用）；空为仍适用'),
    is_inferred: boolean('是否本站推定', '数值由文件用语推出、文件没有写明的填“是”；留空为文件写明'),
    note: text('备注', '补充说明'),
  },
});

export const interpretations = table({
  label: '口径登记',
  meaning: '政策文字没有写明之处，本站采用的理解',
  grain: '一个口径问题一行',
  key: ['interp_id'],
  synonyms: ['口径说明'],
  unlocks: '每个指标的口径说明',
  filling: {
    row: '一个政策没有写明、需要统一理解的问题',
    by: '基教股提出，主管部门确认；确认后把“状态”改为“已确认”，并填确认单位和日期',
    mistakes: '把个人意见填成“已确认”；只写采用的口径，不写还有哪些理解',
    gain: '每个指标的口径说明',
  },
  columns: {
    interp_id: text('口径编号', '口径在本站的编号', { presence: 'filled' }),
    clause_ids: clauseIds,
    indicator_ids: text('对应指标', '适用这一口径的指标编号', { list: true }),
    question: text('问题', '政策文字没有写明的问题', { presence: 'filled' }),
    adopted: text('采用口径', '本站采用的理解，直接刊出', { presence: 'filled' }),
    alternatives: text('其他口径', '其他可能的理解'),
    grounds: text('依据', '采用这一理解的理由'),
    confirmed_by: text('确认单位', '确认口径的主管部门'),
    confirmed_on: date('确认日期', '确认口径的日期'),
    status: text('状态', '暂定或已确认', { presence: 'filled', values: ['暂定', '已确认'] }),
    answer_places: promisedPlaces,
  },
});

export const contradictions = table({
  label: '矛盾与缺口',
  meaning: '政策文本内部不一致或没有写明之处，如实列出',
  grain: '一处矛盾或缺口一行',
  key: ['contradiction_id'],
  unlocks: '政策文本的矛盾与缺口清单',
  filling: {
    row: '政策文本前后不一致或者没有写明的一处',
    by: '基教股；拆分条款时随手登记，文件修订后相应更新',
    mistakes: '替文件作了裁定。只写不一致在哪里、本站怎样处理。',
    gain: '政策文本的矛盾与缺口清单',
  },
  columns: {
    contradiction_id: text('编号', '矛盾或缺口在本站的编号', { presence: 'filled' }),
    clause_ids: clauseIds,
    statement: text('内容', '不一致或缺口是什么', { presence: 'filled' }),
    handling: text('本站处理', '本站怎样处理', { presence: 'filled' }),
    answer_places: promisedPlaces,
    sort_order: sortOrder,
  },
});

export const group_type_terms = table({
  label: '集团类型',
  meaning: '本地文件使用的集团类型名称，以及各自归入紧密还是松散',
  grain: '一种类型一行',
  key: ['group_type'],
  unlocks: '类型名称和紧密程度',
  filling: {
    row: '本地文件使用的一种集团类型',
    by: '基教股；建站时填，在“类型沿革”之前',
    mistakes: '文件没有写明是紧密还是松散，却自行填写。拿不准的填“待确认”。',
    gain: '类型的名词解释；紧密型覆盖率能够区分紧密和松散',
  },
  columns: {
    group_type: text('类型', '类型名称', { presence: 'filled', synonyms: ['集团类型'] }),
    parent_type: text('上级类型', '类型的上一级，如结对联盟型', { references: ['group_type_terms.group_type'] }),
    tightness: text('紧密程度', '归入紧密、松散或待确认', {
      presence: 'filled',
      values: ['紧密', '松散', '待确认'],
      valueSynonyms: { 紧密型: '紧密', 松散型: '松散' },
    }),
    clause_id: text('条款编号', '规定这一类型的条款', { references: ['clauses.clause_id'] }),
    explanation: text('名词解释', '写给公众的解释'),
    sort_order: sortOrder,
  },
});

export const group_kinds = table({
  label: '组织形式称谓',
  meaning: '本地各种组织形式的叫法：怎样称呼一个组织、它的核心校和成员校，一所学校能否同属两个',
  grain: '一种组织形式一行',
  key: ['group_kind'],
  unlocks: '按本地的叫法称呼教育集团、学区、联盟等',
  filling: {
    row: '本地使用的一种组织形式，如“教育集团”“学区”“幼教联盟”',
    by: '基教股；除教育集团外还有别的组织形式，或者叫法与下列不同的，建站时填',
    mistakes: '把紧密型、松散型填到这里，这些属于“集团类型”表；“组织形式”与“教育集团”表所填的写法不一致',
    advice:
      '不填这张表的，教育集团、学区、联盟、共同体、托管、结对按通行叫法显示，其他组织形式按原名显示，其核心校称为牵头校',
    gain: '全站按本地的叫法分别称呼、计数',
  },
  columns: {
    group_kind: text('组织形式', '组织形式的名称，与“教育集团”表的“组织形式”一致', { presence: 'filled' }),
    body_word: text('简称', '句中怎样称呼，如集团、学区、联盟；空为通行叫法'),
    lead_word: text('核心校称谓', '核心校怎样称呼，如学区长学校、牵头校；空为通行叫法'),
    member_word: text('成员校称谓', '成员校怎样称呼；空为通行叫法'),
    other_roles: text('其他角色', '核心校、成员校以外的角色，如副学区长学校，可填多个', { list: true }),
    overlap: text('兼属', '一所学校能否同时属于两个组织；空为不同组织形式可以兼属', { values: overlaps }),
    clause_id: text('条款编号', '规定这一组织形式的条款', { references: ['clauses.clause_id'] }),
    sort_order: sortOrder,
  },
});

export const pack_items = table({
  label: '清单',
  meaning: '本地文件规定的各类清单：统一事项、治理文件、活动类别、称号等',
  grain: '一份清单中的一个项目一行',
  key: ['list_name', 'item', 'valid_from'],
  intervals: [['valid_from', 'valid_to']],
  unlocks: '统一事项、治理文件等清单类指标的应有项目',
  filling: {
    row: '一份清单中的一项，如“统一事项”中的“统一作息时间”',
    by: '基教股；建站时按文件填，文件修订时调整',
    mistakes: '自行增加文件没有的项目；该填“列示”的填成“必备”，使分母变大',
    advice:
      '“治理文件”“统一事项”“集团活动”“经费”“年度考核”“名师工作室”“称号”“集团称号”各表的类别都以这里为准，要先填这张表',
    gain: '清单类指标（如IND-30、IND-32）的应有项目',
  },
  columns: {
    list_name: text('清单', '清单名称', {
      presence: 'filled',
      fillDown: true,
      values: [
        '组织形式',
        '治理文件',
        '管理制度',
        '活动类别',
        '统一事项',
        '五项统一管理',
        '评价维度',
        '经费类别',
        '工作室类别',
        '称号',
        '集团称号',
        '配套政策主题',
      ],
      // Official usage of 五项管理 is another: homework, sleep, phones, reading and fitness of pupils.
      valueSynonyms: { 五项管理: '五项统一管理' },
    }),
    item: text('项目', '清单中的一项', { presence: 'filled' }),
    requirement: text('要求', '必备项目计入分母，统一事项中应有的也计入，其余只列示', {
      presence: 'filled',
      values: ['必备', '应有', '列示'],
    }),
    renewal: text('更新周期', '需要定期更新的项目填写', { values: ['学年', '年度'] }),
    clause_id: text('条款编号', '列出这一项的条款', { references: ['clauses.clause_id'] }),
    valid_from: date('生效日期', '这一项开始适用的日期', { presence: 'filled' }),
    valid_to: date('失效日期', '这一项停止适用的日期（当日不再适用）；空为仍适用'),
    sort_order: sortOrder,
    note: text('备注', '补充说明'),
  },
});
