-- Grain: organisation_id, month, team
-- Mainstream households on hold at the end of the month, of those approved then.
--
-- On hold: every approved place of the household is recorded as not available.
with households as (
    select * from core_household_months
    where household_type = 'mainstream'
),

places as (
    select * from core_place_months
    where household_type = 'mainstream'
),

covered as (
    select distinct
        organisation_id,
        month,
    from core_place_months
)

select
    households.organisation_id,
    households.month,
    households.team,
    coalesce(places.on_hold_households, 0) as numerator,
    households.household_count as denominator,
    'households; places' as source_files,
from households
semi join covered using (organisation_id, month)
left join places using (organisation_id, month, team)
