-- Grain: organisation_id, month, team
-- Mainstream place-days of the month with a child, of the place-days approved.
with months as (
    select * from core_place_months
    where household_type = 'mainstream'
)

select
    organisation_id,
    month,
    team,
    filled_days as numerator,
    approved_days as denominator,
    'places; episodes' as source_files,
from months
