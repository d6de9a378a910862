import { answerPlaceLabels } from '../answer-places.ts';
import { boolean, calendarYear, date, decimal, integer, table, text } from '../column.ts';

const policyId = text('政策编号', '政策文件在本站的编号，如 340321-HY-2024-1', {
  presence: 'filled',
  references: ['policy_documents.policy_id'],
});
const clauseIds = text('条款编号', '所涉条款，可填多个', {
  presence: 'filled',
  list: true,
  references: ['clauses.clause_id'],
});
/** Where a reading or a handling is kept that says what this site lists or shows. */
const promisedPlaces = text('展示位置', '写有“列示”“另列”等的，填本站在哪里列出，可填多处；其余留空', {
  list: true,
  values: answerPlaceLabels,
});
const sortOrder = integer('排序号', '公布文件中的先后次序；空则按编码排列');

export const policy_documents = table({
  label: '政策文件',
  meaning: '集团化办学所依据的政策文件及其上位、配套文件',
  grain: '一份文件一行',
  key: ['policy_id'],
  unlocks: '政策依据、目标出处和引文',
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
  columns: {
    target_id: text('目标编号', '目标在本站的编号', { presence: 'filled' }),
    policy_id: policyId,
    clause_id: text('条款编号', '目标所在条款', { presence: 'filled', references: ['clauses.clause_id'] }),
    indicator_id: text('指标编号', '目标所约束的指标，如 IND-10', { presence: 'filled' }),
    label: text('目标名称', '目标的完整说法', { presence: 'filled' }),
    group_type: text('集团类型', '只适用于某一类型集团时填写；空为不分类型', { values: { pack: 'group_type_terms' } }),
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
  columns: {
    contradiction_id: text('编号', '矛盾或缺口在本站的编号', { presence: 'filled' }),
    clause_ids: clauseIds,
    statement: text('内容', '不一致或缺口是什么', { presence: 'filled' }),
    handling: text('本站处理', '本站怎样处理', { presence: 'filled' }),
    answer_places: promisedPlaces,
    sort_order: sortOrder,
  },
});

export const leading_bodies = table({
  label: '领导机构',
  meaning: '文件设立的领导机构，只列单位和职务，不列姓名',
  grain: '一个机构中的一个职务一行',
  key: [],
  unlocks: '组织领导一览',
  columns: {
    policy_id: policyId,
    clause_id: text('条款编号', '设立机构的条款', { presence: 'filled', references: ['clauses.clause_id'] }),
    body_name: text('机构名称', '领导机构的名称', { presence: 'filled', fillDown: true }),
    body_role: text('角色', '主任、组长、成员等', { presence: 'filled' }),
    post: text('单位及职务', '由担任何种职务者出任；不填姓名', { presence: 'filled' }),
    person_count: integer('人数', '这一职务的人数', { unit: '人', presence: 'filled' }),
    sort_order: sortOrder,
  },
});

export const responsibilities = table({
  label: '责任单位',
  meaning: '文件正文各条标注的责任单位',
  grain: '一条目一行',
  key: ['policy_id', 'item_number'],
  unlocks: '按单位查看职责',
  columns: {
    policy_id: policyId,
    item_number: text('条目', '原文条目编号', { presence: 'filled' }),
    clause_ids: clauseIds,
    units: text('责任单位', '责任单位，可填多个；空为文件未列明', { presence: 'column', list: true }),
    note: text('备注', '补充说明'),
  },
});

export const tasks = table({
  label: '任务分工',
  meaning: '文件附表列出的重点任务、责任单位、时限和进展',
  grain: '一项任务一行',
  key: ['policy_id', 'task_number'],
  synonyms: ['重点任务分工表', '任务分工表'],
  unlocks: '任务进展，指标 IND-43',
  columns: {
    task_number: integer('序号', '任务在附表中的序号', { presence: 'filled' }),
    policy_id: policyId,
    clause_ids: text('条款编号', '任务对应的条款', { list: true, references: ['clauses.clause_id'] }),
    task: text('重点工作', '任务内容，照录原文', { presence: 'filled' }),
    lead_units: text('责任单位', '牵头负责的单位', { presence: 'filled', list: true }),
    support_units: text('配合单位', '配合的单位', { list: true }),
    time_limit: text('时限原文', '时限要求，照录原文', { presence: 'filled', synonyms: ['时限要求'] }),
    time_limit_kind: text('时限类型', '一次性任务、长期任务或两者兼有', {
      presence: 'filled',
      values: ['一次性', '长期', '一次性并长期'],
    }),
    deadline: date('截止日期', '一次性任务的截止日期'),
    progress: text('进展', '任务进展；没有公布的填“未公布”', {
      presence: 'filled',
      values: ['未公布', '未启动', '推进中', '本年度已落实', '已完成'],
    }),
    evidence: text('佐证', '说明进展的文件或链接'),
    updated_on: date('更新日期', '进展的更新日期'),
  },
});

export const group_type_terms = table({
  label: '集团类型',
  meaning: '本地文件使用的集团类型名称，以及各自归入紧密还是松散',
  grain: '一种类型一行',
  key: ['group_type'],
  unlocks: '类型名称和紧密程度',
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

export const pack_items = table({
  label: '清单',
  meaning: '本地文件规定的各类清单：统一事项、治理文件、活动类别、称号等',
  grain: '一份清单中的一个项目一行',
  key: ['list_name', 'item', 'valid_from'],
  intervals: [['valid_from', 'valid_to']],
  unlocks: '统一事项、治理文件等清单类指标的应有项目',
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

export const evaluations = table({
  label: '年度考核',
  meaning: '集团年度考核的结果；尚未公布的只列出已经考核，不列得分和等级',
  grain: '一个年度、一个集团、一个维度、一个评价对象一行',
  key: ['calendar_year', 'group_id', 'dimension', 'subject'],
  unlocks: '年度考核完成率，指标 IND-40',
  columns: {
    calendar_year: calendarYear('年度', '考核年度', { presence: 'filled' }),
    group_id: text('集团编码', '被考核的集团', { presence: 'filled', references: ['groups.group_id'] }),
    dimension: text('维度', '考核维度', { presence: 'filled', values: { pack: '评价维度' } }),
    subject: text('评价对象', '集团整体填“集团”；结对双方分别评价的填“核心校”“成员校”，双方都公布后才列示', {
      presence: 'filled',
      values: ['集团', '核心校', '成员校'],
      valueSynonyms: { 总校: '核心校', 集团整体: '集团' },
    }),
    score: decimal('得分', '该维度得分', { unit: '分' }),
    grade: text('等级', '考核等级'),
    published_on: date('公布日期', '主管部门公布结果的日期；空为尚未公布'),
    document_number: text('文号', '公布结果的文号'),
  },
});

export const funding = table({
  label: '经费',
  meaning: '集团化办学经费的预算、下达和支出',
  grain: '一个年度、一个集团、一类经费一行',
  key: [],
  unlocks: '经费使用情况，指标 IND-41',
  columns: {
    calendar_year: calendarYear('年度', '预算年度', { presence: 'filled' }),
    group_id: text('集团编码', '经费所属集团；空为全县', { references: ['groups.group_id'] }),
    category: text('类别', '经费类别', { presence: 'filled', values: { pack: '经费类别' } }),
    budget_amount: decimal('预算', '年初预算数'),
    allocated_amount: decimal('下达', '已下达数'),
    spent_amount: decimal('支出', '已支出数'),
    money_unit: text('单位', '金额单位', { presence: 'filled', values: ['元', '万元'] }),
    document_number: text('来源文号', '下达经费的文号'),
  },
});

export const commendations = table({
  label: '通报表扬',
  meaning: '对集体和个人的通报表扬，只列人数，不列姓名',
  grain: '一份通报中的一个类别一行',
  key: [],
  unlocks: '通报表扬情况',
  columns: {
    calendar_year: calendarYear('年度', '表扬年度', { presence: 'filled' }),
    category: text('类别', '集体或个人', { presence: 'filled', values: ['集体', '个人'] }),
    group_id: text('集团编码', '所属集团；空为不分集团', { references: ['groups.group_id'] }),
    person_count: integer('人数', '受表扬的人数或集体数', { unit: '人' }),
    document_number: text('文号', '通报文号'),
    source_url: text('通报链接', '原通报的公开网址', { format: 'web_address' }),
  },
});
