-- Grain: organisation_id, household_id, kind, due_date
-- What was due for a household, and when it was done.
select
    organisation_id,
    household_id,
    kind,
    due_date,
    done_date,
    source_file,
    row_number,
from raw_extract_household_events
