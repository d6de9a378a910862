-- Where the counts come from of which totals were handed in, and what both say where both are there.
-- Rows: count_sources (model/fact-tables.ts), before protection; none for a count that is not there.
-- Source: settled_totals, declared_counts, region.
select
  settled_totals.period,
  settled_totals.unit_kind,
  settled_totals.unit_id,
  settled_totals.measure,
  settled_totals.part,
  case when settled_totals.is_counted then '两者' else '上报汇总' end as source,
  case when settled_totals.is_counted then settled_totals.reported_count end as reported_count,
  case when settled_totals.is_counted then settled_totals.counted_count end as counted_count,
  case
    when not settled_totals.is_counted then null
    when settled_totals.reported_count = settled_totals.counted_count then '一致'
    else '不一致'
  end as comparison,
  case region.data_status when '初步数' then 'P' else 'A' end as obs_status,
  -- What is kept back is decided after counting (protect.ts).
  'F' as conf_status
from settled_totals
cross join region
semi join declared_counts
  on declared_counts.measure = settled_totals.measure
  and declared_counts.part = settled_totals.part
  and declared_counts.unit_kind = settled_totals.unit_kind
where settled_totals.person_count is not null
  and (not settled_totals.is_counted or settled_totals.reported_count is not null)
order by
  settled_totals.period,
  settled_totals.unit_kind desc,
  settled_totals.unit_id,
  settled_totals.measure,
  settled_totals.part
