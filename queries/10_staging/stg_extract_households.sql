-- Grain: organisation_id, household_id
-- Approved households.
select
    organisation_id,
    household_id,
    household_type,
    approval_date,
    coalesce(team, 'Not known') as team,
    ended_date,
    end_reason,
    source_file,
    row_number,
from raw_extract_households
