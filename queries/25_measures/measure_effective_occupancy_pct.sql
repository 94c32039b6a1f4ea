-- Grain: organisation_id, month, team
-- Mainstream place-days with a child, of those approved less those not available.
with months as (
    select * from core_place_months
    where household_type = 'mainstream'
)

select
    organisation_id,
    month,
    team,
    filled_days as numerator,
    approved_days - unavailable_days as denominator,
    'places; episodes' as source_files,
from months
