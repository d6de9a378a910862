-- Why a way of counting an indicator cannot be computed in this region, as a sentence, and which tables are missing.
-- Rows: one per (indicator_id, basis) with an unmet need; none where everything is there.
-- A table is missing, or does not cover the whole region as it has to, or something in it is still to be confirmed of which
-- nobody can say which units it is about. Totals that were handed in do in place of a register where a need says so; a table
-- that only verdicts need is not missed by itself.
-- Source: indicator_needs, table_status, table_doubts, count_sources, region.
with
given_totals as (
  select coalesce(list(distinct measure), []) as measures
  from count_sources
),
unmet_needs as (
  select
    indicator_needs.indicator_id,
    indicator_needs.basis,
    indicator_needs.position,
    indicator_needs.table_name,
    replace(indicator_needs.words, '{全县}', region.region_word) as words,
    indicator_needs.is_secondary,
    '“' || table_status.table_label || '”' as table_label,
    -- The table is there; what is missing is an answer about it.
    indicator_needs.is_for_verdicts and not coalesce(table_status.is_supplied, false) as is_only_for_verdicts,
    coalesce(table_status.is_supplied, false)
      and (not indicator_needs.must_be_complete or table_status.coverage is not distinct from '全域完整')
      as is_only_to_confirm
  from indicator_needs
  cross join region
  cross join given_totals
  left join table_status on table_status.table_name = indicator_needs.table_name
  left join table_doubts
    on table_doubts.table_name = indicator_needs.table_name
    and table_doubts.unit_kind = ''
  where (
      not coalesce(table_status.is_supplied, false)
      or table_doubts.table_name is not null
      or (indicator_needs.must_be_complete and table_status.coverage is distinct from '全域完整')
    )
    and not coalesce(len(indicator_needs.totals) > 0 and list_has_all(given_totals.measures, indicator_needs.totals), false)
),
unmet_bases as (
  select
    indicator_id,
    basis,
    string_agg(table_name, ',' order by position) as missing_tables,
    string_agg(table_label, '、' order by position) as table_labels,
    bool_and(is_only_to_confirm) as is_only_to_confirm,
    bool_and(is_secondary) filter (where not is_only_to_confirm) as is_only_secondary
  from unmet_needs
  group by indicator_id, basis
  having not bool_and(is_only_for_verdicts)
),
missing_words as (
  select
    unmet_needs.indicator_id,
    unmet_needs.basis,
    unmet_needs.words,
    min(unmet_needs.position) as position
  from unmet_needs
  join unmet_bases
    on unmet_bases.indicator_id = unmet_needs.indicator_id
    and unmet_bases.basis = unmet_needs.basis
  where not unmet_needs.is_only_to_confirm
    and (unmet_bases.is_only_secondary or not unmet_needs.is_secondary)
  group by unmet_needs.indicator_id, unmet_needs.basis, unmet_needs.words
),
missing_lists as (
  select
    indicator_id,
    basis,
    list(words order by position) as words
  from missing_words
  group by indicator_id, basis
)
select
  unmet_bases.indicator_id,
  unmet_bases.basis,
  unmet_bases.missing_tables,
  case
    when unmet_bases.is_only_to_confirm then '暂不公布：' || unmet_bases.table_labels || '中有内容待确认。'
    when len(missing_lists.words) = 1 then '无法计算：缺' || missing_lists.words[1] || '。'
    else '无法计算：缺'
      || array_to_string(missing_lists.words[1:-2], '、') || '及' || missing_lists.words[-1] || '。'
  end as reason
from unmet_bases
left join missing_lists
  on missing_lists.indicator_id = unmet_bases.indicator_id
  and missing_lists.basis = unmet_bases.basis
