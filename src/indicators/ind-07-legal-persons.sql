-- Number of independent legal persons among schools of compulsory education, and the change since the main policy.
-- Grain: region, as-of date, basis (现有法人数, 较方案印发时增减; the change is negative when there are fewer).
-- Unit: distinct social credit codes. Null when a school has no code or a campus no stages on either date.
-- Source: campuses_at, schools, as_of_points, region, policy_documents.
with
schools_on_date as (
  select
    campuses_at.as_of_date,
    schools.school_id,
    schools.social_credit_code,
    bool_or(campuses_at.is_compulsory is null) as lacks_stages
  from campuses_at
  join schools on schools.school_id = campuses_at.school_id
  where coalesce(campuses_at.is_compulsory, true)
  group by campuses_at.as_of_date, schools.school_id, schools.social_credit_code
),
counts as (
  select
    as_of_date,
    count(distinct social_credit_code) as legal_person_count,
    count(*) filter (where social_credit_code is null) as unknown_count,
    count(*) filter (where lacks_stages) as unstaged_count
  from schools_on_date
  group by as_of_date
),
base_date as (
  select policy_documents.issued_on
  from region
  join policy_documents on policy_documents.policy_id = region.main_policy_id
),
counted as (
  select
    as_of_points.as_of_date,
    '现有法人数' as basis,
    coalesce(counts.legal_person_count, 0) as numerator,
    coalesce(counts.unknown_count, 0) as unknown_count,
    coalesce(counts.unstaged_count, 0) as unstaged_count
  from as_of_points
  left join counts on counts.as_of_date = as_of_points.as_of_date
  where as_of_points.indicator_id = 'IND-07'
  union all
  select
    as_of_points.as_of_date,
    '较方案印发时增减' as basis,
    coalesce(counts.legal_person_count, 0) - coalesce(base_counts.legal_person_count, 0) as numerator,
    coalesce(counts.unknown_count, 0) + coalesce(base_counts.unknown_count, 0) as unknown_count,
    coalesce(counts.unstaged_count, 0) + coalesce(base_counts.unstaged_count, 0) as unstaged_count
  from as_of_points
  cross join base_date
  left join counts on counts.as_of_date = as_of_points.as_of_date
  left join counts as base_counts on base_counts.as_of_date = base_date.issued_on
  where as_of_points.indicator_id = 'IND-07' and base_date.issued_on <= as_of_points.as_of_date
),
stated as (
  select
    as_of_date,
    basis,
    case when unknown_count = 0 and unstaged_count = 0 then numerator end as numerator,
    case
      when unstaged_count > 0 then '无法计算：有学校的校区未填学段。'
      when unknown_count > 0 then '无法计算：有学校未填统一社会信用代码。'
    end as reason
  from counted
)
select
  'region' as unit_kind,
  region.region_code as unit_id,
  '' as period,
  stated.as_of_date::varchar as as_of_date,
  stated.basis,
  '' as category,
  stated.numerator::integer as numerator,
  null::integer as denominator,
  stated.numerator::double as value,
  case when stated.reason is not null then 'missing' end as absence,
  stated.reason
from stated
cross join region
order by stated.as_of_date, stated.basis
