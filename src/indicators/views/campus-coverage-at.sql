-- For every campus of compulsory education on each reading date: is it in a running group, and of which tightness?
-- Rows: one per (as_of_date, campus_id), a campus in two groups once. Senior high schools and kindergartens are not here.
-- may_be_tight: it is in a tight group, or in one whose type is not confirmed.
-- Source: campuses_at, member_campuses_at, groups_at, indicator_kinds.
with
memberships_on_date as (
  select
    member_campuses_at.as_of_date,
    member_campuses_at.campus_id,
    bool_or(of_any.group_kind is not null) as is_covered,
    bool_or(groups_at.tightness = '紧密' and of_tight.group_kind is not null) as is_tight,
    bool_or(groups_at.tightness in ('紧密', '待确认') and of_tight.group_kind is not null) as may_be_tight
  from member_campuses_at
  join groups_at
    on groups_at.as_of_date = member_campuses_at.as_of_date
    and groups_at.group_id = member_campuses_at.group_id
  left join indicator_kinds as of_any
    on of_any.indicator_id = 'IND-02'
    and of_any.group_kind = groups_at.group_kind
  left join indicator_kinds as of_tight
    on of_tight.indicator_id = 'IND-01'
    and of_tight.group_kind = groups_at.group_kind
  where groups_at.is_running
  group by member_campuses_at.as_of_date, member_campuses_at.campus_id
)
select
  campuses_at.as_of_date,
  campuses_at.campus_id,
  campuses_at.school_id,
  campuses_at.teaches_primary,
  campuses_at.teaches_junior,
  campuses_at.is_teaching_point,
  campuses_at.sponsor,
  campuses_at.is_counted,
  campuses_at.opened_on,
  campuses_at.area,
  coalesce(memberships_on_date.is_covered, false) as is_covered,
  coalesce(memberships_on_date.is_tight, false) as is_tight,
  coalesce(memberships_on_date.may_be_tight, false) as may_be_tight
from campuses_at
left join memberships_on_date
  on memberships_on_date.as_of_date = campuses_at.as_of_date
  and memberships_on_date.campus_id = campuses_at.campus_id
where campuses_at.is_compulsory
