-- Share of the members of a loose group that exchange leaders with the lead school in both directions.
-- Grain: group and region, as-of date, basis (成员校 = by school, 成员校区 = by campus), category ('' = both directions,
-- 方向：… = one of them).
-- Numerator: members with a middle or higher leader in post each way (checks loose-out, loose-in, and those of schools);
-- denominator: members of groups that are loose on the date.
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
where indicator_id = 'IND-20c'
order by period, as_of_date, unit_kind, unit_id, basis, category
