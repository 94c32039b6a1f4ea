-- Grain: organisation_id, month, team
-- Approved mainstream places with a child in them at the end of the month.
with months as (
    select * from core_place_months
    where household_type = 'mainstream'
)

select
    organisation_id,
    month,
    team,
    coalesce(filled_places, 0) as numerator,
    cast(null as bigint) as denominator,
    'places; episodes' as source_files,
from months
