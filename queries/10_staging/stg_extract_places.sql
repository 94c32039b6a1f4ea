-- Grain: organisation_id, household_id, from_date
-- Spells of a household's capacity; to_date is the last day, null while it lasts.
select
    organisation_id,
    household_id,
    from_date,
    to_date,
    approved_places,
    unavailable_places,
    unavailable_reason,
    source_file,
    row_number,
from raw_extract_places
