-- Share of the required kinds of governance documents that a group has, and share of groups that have them all.
-- Grain: group and region, as-of date, basis (必备文件类别 for groups, 齐备集团占比 for the region).
-- Numerator: required kinds with a document in force; denominator: kinds that the region's list calls 必备 on the date.
-- A kind renewed by school year or year needs a document of the current one; August counts to the coming school year.
-- Not applicable when the list is empty; missing on a year end before the first document on record.
-- Source: groups_at, pack_items, governance_docs, as_of_points, year_ends, region.
with
before_records as (
  select
    year_ends.as_of_date,
    first_document.adopted_on
  from year_ends
  join (
    select min(adopted_on) as adopted_on
    from governance_docs
  ) as first_document on year_ends.as_of_date < first_document.adopted_on
),
points as (
  select
    as_of_date,
    -- Documents adopted in August belong to the school year that is about to begin.
    make_date(year(as_of_date) - case when month(as_of_date) < 9 then 1 else 0 end, 8, 1) as school_year_from,
    make_date(year(as_of_date), 1, 1) as year_from
  from as_of_points
  where indicator_id = 'IND-30'
),
required_kinds as (
  select distinct
    points.as_of_date,
    pack_items.item,
    case pack_items.renewal
      when '学年' then points.school_year_from
      when '年度' then points.year_from
    end as adopted_from,
    -- On 31 August the plan of the coming year may be there already: it does not stand in for that of the year that ends.
    case pack_items.renewal
      when '学年' then points.school_year_from + interval 1 year
    end as adopted_before
  from points
  join pack_items
    on pack_items.list_name = '治理文件'
    and pack_items.requirement = '必备'
    and pack_items.valid_from <= points.as_of_date
    and (pack_items.valid_to is null or points.as_of_date < pack_items.valid_to)
),
held_kinds as (
  select distinct
    required_kinds.as_of_date,
    governance_docs.group_id,
    required_kinds.item
  from required_kinds
  join governance_docs
    on governance_docs.document_kind = required_kinds.item
    and governance_docs.adopted_on <= required_kinds.as_of_date
    and (governance_docs.valid_to is null or required_kinds.as_of_date < governance_docs.valid_to)
    and (required_kinds.adopted_from is null or required_kinds.adopted_from <= governance_docs.adopted_on)
    and (required_kinds.adopted_before is null or governance_docs.adopted_on < required_kinds.adopted_before)
),
group_counts as (
  select
    groups_at.as_of_date,
    groups_at.group_id,
    count(held_kinds.item) as numerator,
    count(required_kinds.item) as denominator
  from groups_at
  join points on points.as_of_date = groups_at.as_of_date
  left join required_kinds on required_kinds.as_of_date = groups_at.as_of_date
  left join held_kinds
    on held_kinds.as_of_date = groups_at.as_of_date
    and held_kinds.group_id = groups_at.group_id
    and held_kinds.item = required_kinds.item
  group by groups_at.as_of_date, groups_at.group_id
),
counted as (
  select
    'group' as unit_kind,
    group_id as unit_id,
    as_of_date,
    '必备文件类别' as basis,
    numerator,
    denominator,
    denominator > 0 as has_list
  from group_counts
  union all
  select
    'region' as unit_kind,
    any_value(region.region_code) as unit_id,
    group_counts.as_of_date,
    '齐备集团占比' as basis,
    count(*) filter (where numerator = denominator) as numerator,
    count(*) as denominator,
    bool_and(denominator > 0) as has_list
  from group_counts
  cross join region
  group by group_counts.as_of_date
)
select
  counted.unit_kind,
  counted.unit_id,
  '' as period,
  counted.as_of_date::varchar as as_of_date,
  counted.basis,
  '' as category,
  case when has_list and adopted_on is null then numerator end::integer as numerator,
  case when has_list and adopted_on is null then denominator end::integer as denominator,
  case when has_list and adopted_on is null then numerator::double / denominator end::double as value,
  case
    when not has_list then 'not-applicable'
    when adopted_on is not null then 'missing'
  end as absence,
  case
    when not has_list then '本地文件没有列出必备的治理文件。'
    when adopted_on is not null
      then '“治理文件”最早的记录始于' || strftime(adopted_on, '%Y年%-m月%-d日') || '，此前的情况没有登记。'
  end as reason
from counted
left join before_records on before_records.as_of_date = counted.as_of_date
order by counted.as_of_date, counted.unit_kind, counted.unit_id, counted.basis
