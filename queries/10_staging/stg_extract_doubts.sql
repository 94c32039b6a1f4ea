-- Grain: organisation_id, source_file, row_number, column_name, rule
-- What is odd in an extract and can be counted all the same, as its file alone shows.
select
    organisation_id,
    source_file,
    row_number,
    column_name,
    value,
    rule,
    remedy,
from raw_extract_doubts
