-- Grain: standard_id
-- Standards, targets, definitions and reporting duties.
select
    standard_id,
    organisation_id,
    service,
    category,
    standard,
    value_text,
    value,
    unit,
    operator,
    scope,
    measure_id,
    document_id,
    reference,
    locator,
    note,
from raw_standards
