-- The groups that existed at some time of each term which has begun, and why a term is not one to be judged.
-- Rows: one per (term, group_id). reason is null when the group ran during the whole term, as far as it has passed: a term
-- into which correction (整改) falls is not judged.
-- Source: terms, counted_groups, groups_at, region.
with
begun_terms as (
  select
    terms.term,
    terms.starts_on,
    terms.ends_before
  from terms
  cross join region
  where terms.starts_on <= region.as_of_date
)
select
  begun_terms.term,
  begun_terms.starts_on,
  begun_terms.ends_before,
  groups.group_id,
  case
    when groups.founded_on > begun_terms.starts_on then '集团在学期中成立，本学期不作评价。'
    when groups.closed_on < begun_terms.ends_before then '集团在学期中撤销，本学期不作评价。'
    when groups_at.status_on_date is null then '集团的状态未公布，本学期不作评价。'
    when not groups_at.is_running
      or (
        groups.status = '整改'
        and coalesce(groups.status_from, region.as_of_date) < begun_terms.ends_before
        and (groups.status_to is null or begun_terms.starts_on < groups.status_to)
      )
      then '集团在整改期间，本学期不作评价。'
  end as reason
from begun_terms
join counted_groups as groups
  on coalesce(groups.founded_on < begun_terms.ends_before, true)
  and (groups.closed_on is null or begun_terms.starts_on < groups.closed_on)
cross join region
left join groups_at
  on groups_at.as_of_date = begun_terms.starts_on
  and groups_at.group_id = groups.group_id
where coalesce(groups.founded_on <= region.as_of_date, true)
