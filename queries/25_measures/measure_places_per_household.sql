-- Grain: organisation_id, month, team
-- Approved mainstream places by approved mainstream household, at the month's end.
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
    coalesce(places.approved_places, 0) as numerator,
    households.household_count as denominator,
    'households; places' as source_files,
from households
semi join covered using (organisation_id, month)
left join places using (organisation_id, month, team)
