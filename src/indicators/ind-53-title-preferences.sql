-- How many teachers sent by the lead to members were recommended first, or got points, for a professional title.
-- Grain: group and region, calendar year, basis (优先推荐人数, 赋分加分人数). Years: those with a return. Unit: persons; one
-- may be among both, so that they are not added.
-- Null: persons of whom there are few, or whose number was not handed in, see person_counts.
-- Source: person_counts, region.
select
  person_counts.unit_kind,
  person_counts.unit_id,
  person_counts.period,
  least(make_date(person_counts.period::integer, 12, 31), region.as_of_date)::varchar as judged_on,
  -- A year is over on 31 December itself.
  make_date(person_counts.period::integer, 12, 31)::varchar as ends_before,
  null::varchar as as_of_date,
  case person_counts.part when '优先推荐' then '优先推荐人数' else '赋分加分人数' end as basis,
  '' as category,
  person_counts.person_count as numerator,
  null::integer as denominator,
  person_counts.person_count::double as value,
  person_counts.absence,
  person_counts.reason
from person_counts
cross join region
where person_counts.measure = 'title_preference_persons'
order by person_counts.period, person_counts.unit_kind, person_counts.unit_id, basis
