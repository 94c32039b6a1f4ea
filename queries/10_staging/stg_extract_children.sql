-- Grain: organisation_id, child_id
-- SSDA903 header: who the child is, as far as a filter needs it.
select
    organisation_id,
    child as child_id,
    case
        when sex in ('1', 'M') then 'Male'
        when sex in ('2', 'F') then 'Female'
        else 'Not known'
    end as sex,
    dob as birth_date,
    ethnic as ethnic_code,
    case left(ethnic, 1)
        when 'W' then 'White'
        when 'M' then 'Mixed'
        when 'A' then 'Asian'
        when 'B' then 'Black'
        when 'C' then 'Other'
        when 'O' then 'Other'
        else 'Not known'
    end as ethnic_group,
    source_file,
    row_number,
from raw_extract_header
