-- Coverage of compulsory education by groups month by month, as it stood on each date.
-- Rows: one per (as_of_date, basis, perimeter). perimeter 当期口径: the units of that date; 固定口径: only units that are
-- there on the first and on the last date of the history, so that openings, closures and mergers do not move it.
-- numerator_tight: units in a running tight group; numerator: in any running group; both null while a cell that decides
-- them is missing or, for tight ones, a type is not confirmed. Nothing where the basis itself cannot be computed.
-- Source: coverage_cells, coverage_problems, history_dates, missing_reasons.
with
bounds as (
  select
    min(as_of_date) as first_date,
    max(as_of_date) as last_date
  from history_dates
),
cells as (
  select
    coverage_cells.as_of_date,
    coverage_cells.basis,
    coverage_cells.unit_id,
    coverage_cells.weight,
    coverage_cells.is_covered,
    coverage_cells.is_tight
  from coverage_cells
  join history_dates on history_dates.as_of_date = coverage_cells.as_of_date
  anti join missing_reasons
    on missing_reasons.indicator_id = 'IND-02'
    and missing_reasons.basis = coverage_cells.basis
  where coverage_cells.category = ''
),
lasting_units as (
  select
    cells.basis,
    cells.unit_id
  from cells
  cross join bounds
  where cells.as_of_date in (bounds.first_date, bounds.last_date)
  group by cells.basis, cells.unit_id
  having count(distinct cells.as_of_date) = count(distinct bounds.first_date) + count(distinct bounds.last_date)
    or any_value(bounds.first_date = bounds.last_date)
),
in_perimeters as (
  select
    cells.as_of_date,
    cells.basis,
    '当期口径' as perimeter,
    cells.weight,
    cells.is_covered,
    cells.is_tight
  from cells
  union all
  select
    cells.as_of_date,
    cells.basis,
    '固定口径' as perimeter,
    cells.weight,
    cells.is_covered,
    cells.is_tight
  from cells
  join lasting_units
    on lasting_units.basis = cells.basis
    and lasting_units.unit_id = cells.unit_id
  -- Pupils are not units that stay: a constant perimeter of pupils says nothing.
  where cells.basis <> '学生口径'
),
counted as (
  select
    as_of_date,
    basis,
    perimeter,
    coalesce(sum(weight) filter (where is_tight), 0) as numerator_tight,
    coalesce(sum(weight) filter (where is_covered), 0) as numerator,
    sum(weight) as denominator
  from in_perimeters
  group by as_of_date, basis, perimeter
),
problems as (
  select
    as_of_date,
    basis,
    bool_or(not is_about_type) as is_about_all
  from coverage_problems
  group by as_of_date, basis
)
select
  counted.as_of_date::varchar as as_of_date,
  counted.basis,
  counted.perimeter,
  case when problems.basis is null then counted.numerator_tight end::integer as numerator_tight,
  case when not coalesce(problems.is_about_all, false) then counted.numerator end::integer as numerator,
  counted.denominator::integer as denominator
from counted
left join problems
  on problems.as_of_date = counted.as_of_date
  and problems.basis = counted.basis
where counted.denominator > 0
order by counted.as_of_date, counted.basis, counted.perimeter
