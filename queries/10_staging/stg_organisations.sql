-- Grain: organisation_id
-- Organisations that the documents are about, and those they compare with.
select
    organisation_id,
    organisation_name,
    full_name,
    kind,
    has_pages,
    about,
from raw_organisations
