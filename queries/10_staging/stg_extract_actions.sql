-- Grain: organisation_id, action_id
-- The service's own actions.
select
    organisation_id,
    action_id,
    action,
    owner_role,
    body,
    opened_date,
    due_date,
    closed_date,
    status,
    measure_id,
    source_file,
    row_number,
from raw_extract_actions
