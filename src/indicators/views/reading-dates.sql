-- Every date at which groups, members and schools are looked at: as-of points, first days of terms and of school years,
-- ends of months for the history, ends of years, and the day of the main policy, to which the number of legal persons is
-- compared.
-- Rows: one per as_of_date.
-- Source: as_of_points, terms, academic_years, history_dates, region, policy_documents.
select as_of_date
from as_of_points
union
select starts_on as as_of_date
from terms
union
select first_day as as_of_date
from academic_years
union
select as_of_date
from history_dates
union
-- Yearly figures are judged by the types at the end of the year.
select make_date(unnest(generate_series(year(first_date), year(last_date)))::integer, 12, 31) as as_of_date
from (
  select
    min(as_of_date) as first_date,
    max(as_of_date) as last_date
  from history_dates
)
union
select policy_documents.issued_on as as_of_date
from region
join policy_documents on policy_documents.policy_id = region.main_policy_id
where policy_documents.issued_on is not null
