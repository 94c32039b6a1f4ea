-- Grain: organisation_id, source_file
-- The files that were read, and which of them tell readers of totals of 1 to 4 people.
select
    files.*,
    audience.audience = 'totals'
    and files.file_name not in ('ledger', 'targets', 'actions', 'baselines')
    and (files.row_count between 1 and 4 or files.used_count between 1 and 4)
        as is_few,
from stg_extract_files as files
cross join core_audience as audience
