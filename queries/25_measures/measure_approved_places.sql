-- Grain: organisation_id, month, team
-- Approved mainstream places at the end of the month.
--
-- filled_places + vacant_places + unavailable_places = approved_places.
with months as (
    select * from core_place_months
    where household_type = 'mainstream'
)

select
    organisation_id,
    month,
    team,
    coalesce(approved_places, 0) as numerator,
    cast(null as bigint) as denominator,
    'places; episodes' as source_files,
from months
