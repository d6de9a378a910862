-- Rotations on record that began by the as-of date and were broken off, whatever group they belong to. Rows: one, for the
-- region; none where nothing was broken off.
-- Source: rotations, region.
select
  'broken_off_records' as measure,
  '' as part,
  region.as_of_date::varchar as period,
  'region' as unit_kind,
  region.region_code as unit_id,
  count(*) as person_count
from rotations
cross join region
where rotations.rotation_status = '中止' and rotations.starts_on <= region.as_of_date
group by region.as_of_date, region.region_code
