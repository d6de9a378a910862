-- Share of the members of a loose group whose postings to the lead school all kept within one term.
-- Grain: group and region, school year, basis (成员校派出).
-- Numerator: members all of whose postings that ended in the year lasted one term at most (check loose-length);
-- denominator: members with a posting that ended in the year. Source: exchange_shares.
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
where indicator_id = 'IND-20d'
order by period, as_of_date, unit_kind, unit_id, category
