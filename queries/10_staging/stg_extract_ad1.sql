-- Grain: organisation_id, child_id
-- SSDA903 AD1: children adopted in a return's year.
select
    organisation_id,
    child as child_id,
    date_int as decision_date,
    date_match as match_date,
    upper(left(cast(foster_care as varchar), 1)) in ('1', 'Y', 'T')
        as is_foster_carer_adoption,
    source_file,
    row_number,
from raw_extract_ad1
