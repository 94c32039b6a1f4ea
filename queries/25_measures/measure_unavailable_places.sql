-- Grain: organisation_id, month, team
-- Mainstream places at the end of the month that no child could take.
with months as (
    select * from core_place_months
    where household_type = 'mainstream'
)

select
    organisation_id,
    month,
    team,
    coalesce(unavailable_places, 0) as numerator,
    cast(null as bigint) as denominator,
    'places; episodes' as source_files,
from months
