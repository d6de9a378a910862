-- The rows that there must be for every way of counting, computable or not: so that nothing is left out in silence. What
-- cannot be looked back on is said of the indicator, not of each year.
-- Rows: one per (indicator_id, basis, unit_kind, unit_id, as_of_date); groups as far as they exist on the date.
-- Source: indicator_bases, as_of_points, bodies_at, indicator_kinds, region.
with
basis_units as (
  select
    indicator_id,
    basis,
    unnest(unit_kinds) as unit_kind
  from indicator_bases
)
select
  basis_units.indicator_id,
  basis_units.basis,
  basis_units.unit_kind,
  region.region_code as unit_id,
  as_of_points.as_of_date
from basis_units
join as_of_points
  on as_of_points.indicator_id = basis_units.indicator_id
  and not as_of_points.is_looked_back
cross join region
where basis_units.unit_kind = 'region'
union all
select
  basis_units.indicator_id,
  basis_units.basis,
  basis_units.unit_kind,
  bodies_at.group_id as unit_id,
  bodies_at.as_of_date
from basis_units
join as_of_points
  on as_of_points.indicator_id = basis_units.indicator_id
  and not as_of_points.is_looked_back
join bodies_at on bodies_at.as_of_date = as_of_points.as_of_date
semi join indicator_kinds
  on indicator_kinds.indicator_id = basis_units.indicator_id
  and indicator_kinds.group_kind = bodies_at.group_kind
where basis_units.unit_kind = 'group'
