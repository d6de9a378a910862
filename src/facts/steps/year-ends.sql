-- The last days of the calendar years before the as-of date, from the first membership on record: what is known of the
-- present is looked back for on each of them, as far as the records have dates. At most twenty years back, so that one
-- mistyped year cannot blow the results up. Facts and indicators read this one text (indicators/sql-texts.ts).
-- Rows: one per as_of_date; none where a day of joining or founding is not known. Source: memberships, groups, region.
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
)
select make_date(unnest(generate_series(year(first_date), year(last_date) - 1))::integer, 12, 31) as as_of_date
from bounds
