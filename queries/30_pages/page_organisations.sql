-- Grain: organisation_name
-- Organisations to choose from, and those that only stand beside them.
select
    organisation_name,
    full_name,
    kind,
    has_pages,
    about,
from stg_organisations
order by organisation_name
