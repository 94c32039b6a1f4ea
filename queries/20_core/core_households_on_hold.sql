-- Grain: organisation_id, household_id, from_date
-- The times at which a household was on hold: every approved place not available.
--
-- Stretches that follow each other without a day between are one time on hold, also
-- when its reason changes: the reason is that of its last day. until_date is blank
-- while the household is still on hold on the day the records were drawn.
with spells as (
    select * from core_place_spells
    where is_on_hold
),

authorities as (
    select * from stg_extract_authorities
),

marked as (
    select
        *,
        coalesce(
            lag(until_date) over household < from_date, true
        ) as is_first,
    from spells
    window household as (
        partition by organisation_id, household_id
        order by from_date
    )
),

numbered as (
    select
        *,
        count_if(is_first) over (
            partition by organisation_id, household_id
            order by from_date
        ) as hold,
    from marked
)

select
    numbered.organisation_id,
    numbered.household_id,
    numbered.team,
    numbered.household_type,
    min(numbered.from_date) as from_date,
    nullif(max(numbered.until_date), authorities.extracted_date + 1) as until_date,
    arg_max(numbered.unavailable_reason, numbered.from_date) as reason,
from numbered
inner join authorities using (organisation_id)
group by
    numbered.organisation_id,
    numbered.household_id,
    numbered.team,
    numbered.household_type,
    numbered.hold,
    authorities.extracted_date
