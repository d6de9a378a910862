-- Everything that may count as rotation: rotations, and exchanges of leaders whose record says 计入教师交流.
-- Rows: one per record. ends_on: the last day known or planned, null when open; counting_from: the day whose academic
-- year counts (starts in August count to the coming year, and membership is then looked at on 1 September).
-- lasts_in_fact_to: as far as it has happened by the as-of date; may_go_on: only what is 在岗 can be expected to last.
-- Source: rotations, cadre_exchanges, region.
with
records as (
  select
    'r ' || rotation_id as record_id,
    pid,
    sending_campus_id,
    receiving_campus_id,
    rotation_form as form,
    starts_on,
    case
      -- Nothing is known to have lasted of what was stopped on a day that is not filled in.
      when rotation_status = '中止' then coalesce(ended_on, starts_on)
      -- A transfer has no planned end: the teacher stays.
      when rotation_form = '调动' then ended_on
      else coalesce(ended_on, planned_end_on)
    end as ends_on,
    rotation_status = '在岗' as may_go_on
  from rotations
  where rotation_form not in ('走教', '兼课')
  union all
  select
    'c ' || exchange_id as record_id,
    pid,
    sending_campus_id,
    receiving_campus_id,
    '挂职' as form,
    starts_on,
    ended_on as ends_on,
    true as may_go_on
  from cadre_exchanges
  where counts_as_rotation
)
select
  records.*,
  case when month(starts_on) = 8 then make_date(year(starts_on), 9, 1) else starts_on end as counting_from,
  least(coalesce(records.ends_on, region.as_of_date), region.as_of_date) as lasts_in_fact_to
from records
cross join region
where records.starts_on <= region.as_of_date
