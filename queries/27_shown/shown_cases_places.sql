-- Grain: organisation_id, household_id
-- Households that stand out today, one by one: on hold, or with more children than
-- they are approved for. For the service itself alone: empty for readers of totals.
with spells as (
    select * from core_place_spells
),

holds as (
    select * from core_households_on_hold
    where until_date is null
),

authorities as (
    select * from stg_extract_authorities
),

audience as (
    select * from core_audience
    where audience = 'service'
)

select
    spells.organisation_id,
    spells.household_id,
    spells.team,
    spells.household_type,
    spells.approved_places,
    spells.filled_places,
    spells.over_places,
    spells.is_on_hold,
    holds.reason,
    holds.from_date as on_hold_from_date,
    authorities.extracted_date + 1 - holds.from_date as on_hold_days,
    'places; episodes' as source_files,
from spells
inner join authorities
    on
        spells.organisation_id = authorities.organisation_id
        and spells.until_date = authorities.extracted_date + 1
left join holds
    on
        spells.organisation_id = holds.organisation_id
        and spells.household_id = holds.household_id
cross join audience
where spells.is_on_hold or spells.over_places > 0
