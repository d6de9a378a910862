-- The units of which a way of counting an indicator has no figure until an answer is given, and the records that wait for it.
-- Rows: one per (indicator_id, basis, unit_kind, unit_id). A record touches the groups it is about and the whole region;
-- what is doubtful without saying about whom is among the missing reasons, for every unit.
-- Source: indicator_needs, table_doubts.
select
  indicator_needs.indicator_id,
  indicator_needs.basis,
  table_doubts.unit_kind,
  table_doubts.unit_id,
  string_agg(table_doubts.table_name, ',' order by indicator_needs.position) as missing_tables,
  '暂不公布：' || string_agg(table_doubts.records, '、' order by indicator_needs.position) || '待确认。' as reason
from indicator_needs
join table_doubts on table_doubts.table_name = indicator_needs.table_name
where table_doubts.unit_kind <> ''
group by
  indicator_needs.indicator_id,
  indicator_needs.basis,
  table_doubts.unit_kind,
  table_doubts.unit_id
