-- What coverage is added up from: every unit once for each total or part it belongs to.
-- Rows: one per (as_of_date, basis, category, unit_id). weight: 1 for a campus or school, pupils for 学生口径.
-- category '' is the headline: public schools (公办), without teaching points except for pupils. Parts are there only at the
-- dates at which coverage is read: the history has none, and at its hundreds of dates they would be most of the rows.
-- Source: campus_coverage_at, student_counts_at, as_of_points.
with
-- A part by area would not add up while one school has no urban-rural code, so then there is none.
areas_known as (
  select
    as_of_date,
    bool_and(area is not null) as is_known
  from campus_coverage_at
  where sponsor = '公办'
  group by as_of_date
),
campuses_on_date as (
  select
    *,
    as_of_date in (select as_of_date from as_of_points where not is_looked_back) as has_parts
  from campus_coverage_at
),
campus_cells as (
  select
    as_of_date,
    '校区口径' as basis,
    unnest([case when sponsor = '公办' and not is_teaching_point then '' end] || case when has_parts then [
      case when sponsor = '公办' and not is_teaching_point and teaches_primary then '学段：小学' end,
      case when sponsor = '公办' and not is_teaching_point and teaches_junior then '学段：初中' end,
      case when sponsor = '公办' and not is_teaching_point then '城乡：' || area end,
      case when sponsor = '民办' and not is_teaching_point then '举办者：民办' end,
      case when not is_teaching_point then '举办者：公办和民办' end,
      case when is_teaching_point then '另列：教学点和附设班' end
    ] else [] end) as category,
    campus_id as unit_id,
    1 as weight,
    is_covered,
    is_tight,
    may_be_tight
  from campuses_on_date
),
-- A school whose teaching point is outside is covered in part: only its main campus has joined.
schools_on_date as (
  select
    as_of_date,
    school_id,
    any_value(has_parts) as has_parts,
    any_value(sponsor) as sponsor,
    any_value(area) as area,
    bool_or(teaches_primary and not is_teaching_point) as teaches_primary,
    bool_or(teaches_junior and not is_teaching_point) as teaches_junior,
    bool_and(is_covered) as is_covered,
    bool_and(is_tight) as is_tight,
    bool_and(may_be_tight) as may_be_tight,
    bool_or(is_covered) and not bool_and(is_covered) as is_partly_covered,
    bool_or(is_tight) and not bool_and(is_tight) as is_partly_tight
  from campuses_on_date
  where is_counted
  group by as_of_date, school_id
  having not bool_and(is_teaching_point)
),
-- Schools, and campuses with their pupils: both have the same parts.
counted_units as (
  select
    as_of_date,
    '学校口径' as basis,
    school_id as unit_id,
    has_parts,
    sponsor,
    area,
    teaches_primary,
    teaches_junior,
    1 as primary_weight,
    1 as junior_weight,
    1 as whole_weight,
    is_covered,
    is_tight,
    may_be_tight
  from schools_on_date
  union all
  select
    campuses_on_date.as_of_date,
    '学生口径' as basis,
    campuses_on_date.campus_id as unit_id,
    has_parts,
    sponsor,
    area,
    teaches_primary,
    teaches_junior,
    student_counts_at.primary_count as primary_weight,
    student_counts_at.junior_count as junior_weight,
    student_counts_at.primary_count + student_counts_at.junior_count as whole_weight,
    is_covered,
    is_tight,
    may_be_tight
  from campuses_on_date
  join student_counts_at
    on student_counts_at.as_of_date = campuses_on_date.as_of_date
    and student_counts_at.campus_id = campuses_on_date.campus_id
),
unit_cells as (
  select
    *,
    unnest([case when sponsor = '公办' then '' end] || case when has_parts then [
      case when sponsor = '公办' and teaches_primary then '学段：小学' end,
      case when sponsor = '公办' and teaches_junior then '学段：初中' end,
      case when sponsor = '公办' then '城乡：' || area end,
      case when sponsor = '民办' then '举办者：民办' end,
      '举办者：公办和民办'
    ] else [] end) as category
  from counted_units
),
partly_covered_cells as (
  select
    as_of_date,
    '学校口径' as basis,
    '覆盖情况：部分覆盖' as category,
    school_id as unit_id,
    1 as weight,
    is_partly_covered as is_covered,
    is_partly_tight as is_tight,
    is_partly_tight as may_be_tight
  from schools_on_date
  where sponsor = '公办' and has_parts
),
all_cells as (
  select as_of_date, basis, category, unit_id, weight, is_covered, is_tight, may_be_tight
  from campus_cells
  union all
  select as_of_date, basis, category, unit_id, weight, is_covered, is_tight, may_be_tight
  from partly_covered_cells
  union all
  select
    as_of_date,
    basis,
    category,
    unit_id,
    case category
      when '学段：小学' then primary_weight
      when '学段：初中' then junior_weight
      else whole_weight
    end as weight,
    is_covered,
    is_tight,
    may_be_tight
  from unit_cells
)
select
  all_cells.as_of_date,
  all_cells.basis,
  all_cells.category,
  all_cells.unit_id,
  all_cells.weight,
  all_cells.is_covered,
  all_cells.is_tight,
  all_cells.may_be_tight
from all_cells
left join areas_known on areas_known.as_of_date = all_cells.as_of_date
where all_cells.category is not null
  and (all_cells.category not like '城乡：%' or areas_known.is_known)
