-- Grain: organisation_id
-- The month from which on figures of adoption are shown: it says nothing of a child.
select
    organisation_id,
    first_month,
from core_adoption_begun
