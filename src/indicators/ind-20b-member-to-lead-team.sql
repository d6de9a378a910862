-- Share of the members of a tight group that have sent the leaders that the policy asks for to the lead school.
-- Grain: group and region, as-of date, basis (成员校 = by school, 成员校区 = by campus).
-- Numerator: members with their head and two middle leaders in post at the lead school (checks member-head-school,
-- member-head); denominator: members of groups that are tight on the date, except campuses of the lead school's own legal
-- person without a head.
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
where indicator_id = 'IND-20b'
order by period, as_of_date, unit_kind, unit_id, basis, category
