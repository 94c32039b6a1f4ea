-- Grain: organisation_id
-- The authorities whose extracts were loaded, and the day their records were drawn.
select
    organisation_id,
    short_name as organisation_name,
    name as full_name,
    ons_code,
    extracted_at as extracted_date,
    fictional as is_fictional,
from raw_extract_authorities
