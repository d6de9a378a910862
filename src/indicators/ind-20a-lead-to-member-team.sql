-- Share of the members of a tight group to which the lead school has sent the team that the policy asks for.
-- Grain: group and region, as-of date, basis (成员校 = by school, 成员校区 = by campus).
-- Numerator: members with one school leader and two middle leaders from the lead school in post (checks lead-team-school,
-- lead-team): a school counts when those who serve it, at whichever of its campuses, are as many; denominator: members of
-- groups that are tight on the date, except those to which it does not apply.
-- Source: exchange_shares.
select
  unit_kind,
  unit_id,
  period,
  as_of_date,
  judged_on,
  ends_before,
  basis,
  category,
  numerator,
  denominator,
  value,
  absence,
  reason
from exchange_shares
where indicator_id = 'IND-20a'
order by period, as_of_date, unit_kind, unit_id, basis, category
