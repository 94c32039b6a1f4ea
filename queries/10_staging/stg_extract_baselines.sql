-- Grain: organisation_id, measure_id, from_date
-- Decisions to read a trend anew from a day on, with their reason.
select
    organisation_id,
    measure_id,
    from_date,
    reason,
    agreed_date,
    source_file,
    row_number,
from raw_extract_baselines
