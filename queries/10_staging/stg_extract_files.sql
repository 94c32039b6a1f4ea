-- Grain: organisation_id, source_file
-- The files that were read: rows in, rows used, rows that a later return replaced.
select
    organisation_id,
    file_name,
    source_file,
    row_count,
    used_count,
    superseded_count,
from raw_extract_files
