-- Grain: action_id
-- Recommendations, priorities, requests and actions.
select
    action_id,
    organisation_id,
    action_type,
    action,
    owner,
    body,
    status,
    status_text,
    due_text,
    document_id,
    reference,
    locator,
    note,
from raw_actions
