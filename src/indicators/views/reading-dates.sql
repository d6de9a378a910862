-- Every date at which groups, members and schools are looked at: as-of points, first days of terms, and the day of the
-- main policy, to which the number of legal persons is compared.
-- Rows: one per as_of_date.
-- Source: as_of_points, terms, region, policy_documents.
select as_of_date
from as_of_points
union
select starts_on as as_of_date
from terms
union
select policy_documents.issued_on as as_of_date
from region
join policy_documents on policy_documents.policy_id = region.main_policy_id
where policy_documents.issued_on is not null
