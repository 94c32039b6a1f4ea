-- Grain: organisation_id, month, team
-- Mainstream place-days of the month that were vacant, of those approved.
with months as (
    select * from core_place_months
    where household_type = 'mainstream'
)

select
    organisation_id,
    month,
    team,
    vacant_days as numerator,
    approved_days as denominator,
    'places; episodes' as source_files,
from months
