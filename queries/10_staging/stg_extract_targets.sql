-- Grain: organisation_id, measure_id, from_date
-- Targets that somebody owns, with the body that agreed them; to_date is null while
-- one is in force.
select
    organisation_id,
    measure_id,
    from_date,
    to_date,
    value as target_value,
    owner,
    agreed_date,
    agreed_by_body,
    reason,
    source_file,
    row_number,
from raw_extract_targets
