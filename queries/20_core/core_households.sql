-- Grain: organisation_id, household_id
-- Fostering households: when they count, and what they are filtered by.
--
-- A household counts from the day of its approval, and no longer on the day it ended.
select
    organisation_id,
    household_id,
    coalesce(household_type, 'Not known') as household_type,
    coalesce(team, 'Not known') as team,
    approval_date,
    ended_date,
    end_reason,
from stg_extract_households
