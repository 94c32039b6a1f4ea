-- Grain: monitoring_id
-- Who watches the service, how, and how often.
select
    monitoring_id,
    organisation_id,
    system,
    kind,
    what_it_monitors,
    frequency,
    body,
    serves_page,
    document_id,
    reference,
    locator,
    note,
from raw_monitoring
