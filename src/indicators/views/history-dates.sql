-- The dates of the history: the last day of every month from the first membership on record, and the as-of date.
-- Rows: one per as_of_date, at most twenty years back, so that one mistyped year cannot blow the history up.
-- The as-of date alone where a day of joining or founding is not known.
-- Source: memberships, groups, region.
with
bounds as (
  select
    -- Of a member that joined nobody knows when no earlier day can tell whether it was one.
    case
      when bool_or(memberships.valid_from is null) or exists (from groups where founded_on is null)
        then any_value(region.as_of_date)
      else greatest(min(memberships.valid_from), any_value(region.as_of_date) - interval 20 years)::date
    end as first_date,
    any_value(region.as_of_date) as last_date
  from memberships
  cross join region
  where coalesce(memberships.valid_from <= region.as_of_date, true)
),
months as (
  select
    unnest(generate_series(date_trunc('month', first_date), last_date, interval 1 month))::date as first_day,
    last_date
  from bounds
)
select least(last_day(first_day), last_date) as as_of_date
from months
