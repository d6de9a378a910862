-- The schools of each group on each reading date, whether they joined as a whole or with one campus.
-- Rows: one per (as_of_date, group_id, school_id). is_lead: the school, or a campus of it, is the 核心校 or 总校.
-- Source: members_at.
select
  as_of_date,
  group_id,
  school_id,
  bool_or(is_lead) as is_lead
from members_at
group by as_of_date, group_id, school_id
