import type { Row } from '../../src/model/tables.ts';

/** Short literals for hand-worked tables: each function gives a complete row in which only the named cells matter. */

type Cells<N extends Parameters<typeof complete>[0]> = Partial<Row<N>>;

function complete<N extends keyof typeof blanks>(name: N, cells: Partial<(typeof blanks)[N]>): (typeof blanks)[N] {
  return { ...blanks[name], ...cells };
}

const blanks = {
  region: {
    region_code: '340321',
    region_name: '甲县',
    parent_name: '某省某市',
    region_word: '全县',
    main_policy_id: 'P1',
    as_of_date: '2025-09-01',
    data_status: '初步数',
    data_provider: '甲县教育局',
    contact: null,
    is_demo: true,
    small_cell_k: 4,
    small_group_n: 20,
    small_denominator: null,
    notice: null,
  } as Row<'region'>,
  datasets: {
    table_name: '',
    coverage: '全域完整',
    as_of_date: null,
    provider: '甲县教育局',
    data_status: null,
    source: null,
    update_cycle: null,
    note: null,
  } as Row<'datasets'>,
  policy_documents: {
    policy_id: 'P1',
    document_number: '甲教〔2024〕1号',
    title: '实施方案',
    issuing_body: null,
    issued_on: '2024-02-20',
    disclosure: '公开',
    may_quote: true,
    is_trial: null,
    relation: '主文件',
    topics: null,
    repealed_on: null,
    superseded_by: null,
    source_url: null,
    note: null,
  } as Row<'policy_documents'>,
  policy_targets: {
    target_id: '',
    policy_id: 'P1',
    clause_id: 'C1',
    indicator_id: 'IND-01',
    label: '目标',
    group_type: null,
    comparator: '≥',
    threshold: 80,
    unit: '%',
    base: '校区',
    period_kind: '时点',
    deadline: null,
    obligation: '刚性',
    valid_from: '2024-02-20',
    valid_to: null,
    is_inferred: null,
    note: null,
  } as Row<'policy_targets'>,
  group_type_terms: {
    group_type: '',
    parent_type: null,
    tightness: '紧密',
    clause_id: null,
    explanation: null,
    sort_order: null,
  } as Row<'group_type_terms'>,
  schools: {
    school_id: '',
    social_credit_code: null,
    school_name: '某校',
    school_type_code: '211',
    sponsor: '公办',
    urban_rural_code: null,
    township_code: null,
    is_counted: true,
    founded_on: null,
    closed_on: null,
    successor_school_id: null,
    sort_order: null,
    note: null,
  } as Row<'schools'>,
  campuses: {
    campus_id: '',
    school_id: '',
    campus_name: '某校区',
    campus_level: '校本部',
    stages: ['小学'],
    address: null,
    longitude: null,
    latitude: null,
    datum: null,
    opened_on: null,
    closed_on: null,
    sort_order: null,
    note: null,
  } as Row<'campuses'>,
  groups: {
    group_id: '',
    group_name: '某教育集团',
    short_name: null,
    group_kind: null,
    founded_on: '2024-02-20',
    date_basis: null,
    closed_on: null,
    approval_number: null,
    status: '运行',
    scope: null,
    sort_order: null,
    note: null,
  } as Row<'groups'>,
  group_types: {
    group_id: '',
    group_type: '紧密型',
    valid_from: '2024-02-20',
    valid_to: null,
    date_basis: null,
    recognition_number: null,
    recognition_basis: null,
  } as Row<'group_types'>,
  memberships: {
    group_id: '',
    campus_id: null,
    school_id: null,
    member_role: '成员校',
    valid_from: '2024-02-20',
    valid_to: null,
    date_basis: null,
    exit_reason: null,
    document_number: null,
    takes_on_new_school: null,
    has_executive_head: null,
    source_text: null,
    source_note: null,
    sort_order: null,
  } as Row<'memberships'>,
  snapshots: {
    academic_year: '2024-2025',
    campus_id: '',
    primary_student_count: null,
    junior_student_count: null,
    class_count: null,
    staff_count: null,
    full_time_teacher_count: 10,
    established_teacher_count: null,
    established_post_count: null,
    eligible_teacher_count: null,
    county_backbone_count: null,
    school_backbone_count: null,
    five_year_teacher_count: null,
    source: '教育统计',
    counted_on: null,
  } as Row<'snapshots'>,
  pack_items: {
    list_name: '统一事项',
    item: '',
    requirement: '必备',
    renewal: null,
    clause_id: null,
    valid_from: '2024-02-20',
    valid_to: null,
    sort_order: null,
    note: null,
  } as Row<'pack_items'>,
  governance_docs: {
    group_id: '',
    document_kind: '',
    document_subtype: null,
    adopted_on: '2024-09-01',
    valid_to: null,
    version: null,
    source_url: null,
  } as Row<'governance_docs'>,
  unify_checks: {
    checklist: '六统一',
    term: '2024-2025-1',
    group_id: '',
    item: '',
    covered_campus_count: 1,
    expected_campus_count: 1,
    status: '已统一',
    note: null,
  } as Row<'unify_checks'>,
  calendar: {
    academic_year: '2024-2025',
    term: '2024-2025-1',
    starts_on: '2024-09-02',
    ends_on: '2025-01-17',
  } as Row<'calendar'>,
  activities: {
    activity_id: '',
    group_id: '',
    category: '',
    held_on: '2024-10-10',
    host_campus_id: '',
    participating_campus_ids: null,
    attendance_count: null,
    level: null,
    theme: null,
    subject: null,
  } as Row<'activities'>,
  evaluations: {
    calendar_year: 2024,
    group_id: '',
    dimension: '办学水平提升',
    subject: '集团',
    score: null,
    grade: '良好',
    published_on: '2025-03-28',
    document_number: null,
  } as Row<'evaluations'>,
  funding: {
    calendar_year: 2024,
    group_id: null,
    category: '专项工作经费',
    budget_amount: null,
    allocated_amount: null,
    spent_amount: null,
    money_unit: '万元',
    document_number: null,
  } as Row<'funding'>,
  commendations: {
    calendar_year: 2024,
    category: '集体',
    group_id: null,
    person_count: 1,
    document_number: null,
    source_url: null,
  } as Row<'commendations'>,
  post_competitions: {
    academic_year: '2024-2025',
    group_id: '',
    is_held: true,
    post_count: 5,
    participant_count: 8,
    document_number: null,
  } as Row<'post_competitions'>,
  special_posts: {
    calendar_year: 2024,
    group_id: null,
    post_count: 8,
    appointed_count: 6,
    requirement: null,
    document_number: null,
  } as Row<'special_posts'>,
  title_preferences: {
    calendar_year: 2024,
    group_id: null,
    preference: '优先推荐',
    person_count: 6,
    document_number: null,
  } as Row<'title_preferences'>,
  monitoring: {
    calendar_year: 2024,
    group_id: null,
    category: '质量监测',
    held_on: '2024-11-20',
    document_number: null,
  } as Row<'monitoring'>,
  staffing_changes: {
    calendar_year: 2024,
    campus_id: '',
    post_count_before: 50,
    post_count_after: 52,
    document_number: null,
  } as Row<'staffing_changes'>,
  tasks: {
    task_number: 1,
    policy_id: 'P1',
    clause_ids: null,
    task: '某项工作',
    lead_units: ['教育局'],
    support_units: null,
    time_limit: '长期坚持',
    time_limit_kind: '长期',
    deadline: null,
    progress: '未公布',
    evidence: null,
    updated_on: null,
  } as Row<'tasks'>,
};

export const region = (cells: Cells<'region'> = {}) => complete('region', cells);
export const document = (cells: Cells<'policy_documents'> = {}) => complete('policy_documents', cells);
export const policyTarget = (target_id: string, cells: Cells<'policy_targets'> = {}) =>
  complete('policy_targets', { target_id, ...cells });
export const typeTerm = (group_type: string, cells: Cells<'group_type_terms'> = {}) =>
  complete('group_type_terms', { group_type, ...cells });
export const school = (school_id: string, cells: Cells<'schools'> = {}) => complete('schools', { school_id, ...cells });
export const campus = (campus_id: string, cells: Cells<'campuses'> = {}) =>
  complete('campuses', { campus_id, school_id: campus_id, ...cells });
export const group = (group_id: string, cells: Cells<'groups'> = {}) => complete('groups', { group_id, ...cells });
export const groupType = (group_id: string, group_type: string, cells: Cells<'group_types'> = {}) =>
  complete('group_types', { group_id, group_type, ...cells });
export const member = (group_id: string, cells: Cells<'memberships'>) =>
  complete('memberships', { group_id, ...cells });
export const snapshot = (campus_id: string, cells: Cells<'snapshots'> = {}) =>
  complete('snapshots', { campus_id, ...cells });
export const packItem = (item: string, cells: Cells<'pack_items'> = {}) => complete('pack_items', { item, ...cells });
export const governanceDoc = (group_id: string, document_kind: string, cells: Cells<'governance_docs'> = {}) =>
  complete('governance_docs', { group_id, document_kind, ...cells });
export const unifyCheck = (group_id: string, item: string, cells: Cells<'unify_checks'> = {}) =>
  complete('unify_checks', { group_id, item, ...cells });
export const task = (task_number: number, cells: Cells<'tasks'> = {}) => complete('tasks', { task_number, ...cells });
export const calendarTerm = (term: string, cells: Cells<'calendar'> = {}) =>
  complete('calendar', { term, academic_year: term.slice(0, 9), ...cells });
export const activity = (activity_id: string, group_id: string, cells: Cells<'activities'>) =>
  complete('activities', { activity_id, group_id, ...cells });
export const evaluation = (group_id: string, cells: Cells<'evaluations'> = {}) =>
  complete('evaluations', { group_id, ...cells });
export const fund = (cells: Cells<'funding'>) => complete('funding', cells);
export const commendation = (cells: Cells<'commendations'> = {}) => complete('commendations', cells);
export const staffingChange = (campus_id: string, cells: Cells<'staffing_changes'> = {}) =>
  complete('staffing_changes', { campus_id, ...cells });

export const competition = (group_id: string, cells: Cells<'post_competitions'> = {}) =>
  complete('post_competitions', { group_id, ...cells });
export const specialPosts = (cells: Cells<'special_posts'>) => complete('special_posts', cells);
export const titlePreference = (cells: Cells<'title_preferences'>) => complete('title_preferences', cells);
export const monitoringRound = (cells: Cells<'monitoring'>) => complete('monitoring', cells);

/** Registers tables as covering the whole county. */
export const completeDatasets = (...names: readonly string[]) =>
  names.map((table_name) => complete('datasets', { table_name }));
