-- The headline way of counting of every indicator, and why it cannot be computed, where that is so.
-- Rows: one per indicator_id. reason and missing_tables are null when nothing is missing.
-- Source: indicators, indicator_bases, missing_reasons.
select
  indicators.indicator_id,
  indicators.position as indicator_position,
  indicators.judged_unit_kind,
  indicator_bases.basis,
  missing_reasons.reason,
  missing_reasons.missing_tables
from indicators
join indicator_bases
  on indicator_bases.indicator_id = indicators.indicator_id
  and indicator_bases.is_headline
left join missing_reasons
  on missing_reasons.indicator_id = indicators.indicator_id
  and missing_reasons.basis = indicator_bases.basis
