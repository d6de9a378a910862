-- Rotations that began in the academic year inside a group and do not count in the share: 走教 and 兼课, and whatever
-- covers no whole term. Rows: one per (period, unit) that is not zero.
-- Source: rotations, campus_memberships, academic_years, covered_terms, groups_in_totals, region.
with
inside_groups as (
  select distinct
    rotations.rotation_id,
    academic_years.academic_year as period,
    sending.group_id
  from rotations
  cross join region
  join academic_years
    on academic_years.counted_from <= rotations.starts_on
    and rotations.starts_on < academic_years.counted_from + interval 1 year
  join campus_memberships as sending
    on sending.campus_id = rotations.sending_campus_id
    and coalesce(sending.valid_from <= greatest(rotations.starts_on, academic_years.first_day), true)
    and (sending.valid_to is null or rotations.starts_on < sending.valid_to)
  join campus_memberships as receiving
    on receiving.group_id = sending.group_id
    and receiving.campus_id = rotations.receiving_campus_id
    and coalesce(receiving.valid_from <= greatest(rotations.starts_on, academic_years.first_day), true)
    and (receiving.valid_to is null or rotations.starts_on < receiving.valid_to)
  where rotations.sending_campus_id <> rotations.receiving_campus_id and rotations.starts_on <= region.as_of_date
),
visits as (
  select
    inside_groups.rotation_id,
    inside_groups.period,
    inside_groups.group_id
  from inside_groups
  join rotations on rotations.rotation_id = inside_groups.rotation_id
  left join covered_terms
    on covered_terms.record_id = 'r ' || inside_groups.rotation_id
    and covered_terms.group_id = inside_groups.group_id
  where rotations.rotation_form in ('走教', '兼课') or covered_terms.record_id is null
)
select 'visiting_records' as measure, '' as part, period, 'group' as unit_kind, group_id as unit_id,
  count(distinct rotation_id) as person_count
from visits
group by period, group_id
union all
select 'visiting_records' as measure, '' as part, period, 'region' as unit_kind, region.region_code as unit_id,
  count(distinct rotation_id) as person_count
from visits
semi join groups_in_totals
  on groups_in_totals.academic_year = visits.period
  and groups_in_totals.group_id = visits.group_id
cross join region
group by period, region.region_code
