-- What the tight coverage would be on the as-of date if a group that is not tight turned tight, and if all of them did.
-- Rows: one per (group_id, basis), group_id '' for all of them together; nothing where coverage cannot be computed.
-- added: units that are not in a tight group yet; numerator, denominator: the coverage with them. A school counts only
-- when all its campuses are covered. Not a forecast.
-- Source: campus_coverage_at, member_campuses_at, groups_at, student_counts_at, coverage_problems, missing_reasons,
-- region.
with
candidates as (
  select
    groups_at.group_id,
    groups_at.sort_order
  from groups_at
  join region on region.as_of_date = groups_at.as_of_date
  where groups_at.is_running and groups_at.tightness <> '紧密'
),
-- The campuses that each trial makes tight.
trials as (
  select
    candidates.group_id as trial,
    member_campuses_at.campus_id
  from candidates
  cross join region
  join member_campuses_at
    on member_campuses_at.group_id = candidates.group_id
    and member_campuses_at.as_of_date = region.as_of_date
  union
  select
    '' as trial,
    member_campuses_at.campus_id
  from candidates
  cross join region
  join member_campuses_at
    on member_campuses_at.group_id = candidates.group_id
    and member_campuses_at.as_of_date = region.as_of_date
),
trial_names as (
  select distinct trial
  from trials
),
campuses_now as (
  select
    campus_coverage_at.campus_id,
    campus_coverage_at.school_id,
    campus_coverage_at.is_teaching_point,
    campus_coverage_at.is_counted,
    campus_coverage_at.is_tight,
    student_counts_at.primary_count + student_counts_at.junior_count as pupil_count
  from campus_coverage_at
  join region on region.as_of_date = campus_coverage_at.as_of_date
  left join student_counts_at
    on student_counts_at.as_of_date = campus_coverage_at.as_of_date
    and student_counts_at.campus_id = campus_coverage_at.campus_id
  where campus_coverage_at.sponsor = '公办'
),
outcomes as (
  select
    trial_names.trial,
    campuses_now.*,
    campuses_now.is_tight or trials.campus_id is not null as would_be_tight
  from trial_names
  cross join campuses_now
  left join trials
    on trials.trial = trial_names.trial
    and trials.campus_id = campuses_now.campus_id
),
schools_then as (
  select
    trial,
    school_id,
    bool_and(is_tight) as is_tight,
    bool_and(would_be_tight) as would_be_tight
  from outcomes
  where is_counted and not is_teaching_point
  group by trial, school_id
),
weighted as (
  select trial, '校区口径' as basis, 1 as weight, is_tight, would_be_tight
  from outcomes
  where not is_teaching_point
  union all
  select trial, '学校口径' as basis, 1 as weight, is_tight, would_be_tight
  from schools_then
  union all
  select trial, '学生口径' as basis, pupil_count as weight, is_tight, would_be_tight
  from outcomes
),
counted as (
  select
    trial,
    basis,
    coalesce(sum(weight) filter (where would_be_tight and not is_tight), 0) as added,
    coalesce(sum(weight) filter (where would_be_tight), 0) as numerator,
    sum(weight) as denominator
  from weighted
  group by trial, basis
)
select
  counted.trial as group_id,
  counted.basis,
  counted.added::integer as added,
  counted.numerator::integer as numerator,
  counted.denominator::integer as denominator
from counted
cross join region
left join candidates on candidates.group_id = counted.trial
anti join missing_reasons
  on missing_reasons.indicator_id = 'IND-01'
  and missing_reasons.basis = counted.basis
anti join coverage_problems
  on coverage_problems.basis = counted.basis
  and coverage_problems.as_of_date = region.as_of_date
where counted.denominator > 0
order by counted.trial = '', candidates.sort_order nulls last, counted.trial, counted.basis
