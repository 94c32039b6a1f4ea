-- Grain: organisation_id, month, team, household_type
-- Places by use: on the last day of each complete month, and as place-days of it.
with days as (
    select * from core_place_days
)

select
    organisation_id,
    month,
    team,
    household_type,
    cast(sum(approved_places) filter (is_month_end) as bigint) as approved_places,
    cast(sum(filled_places) filter (is_month_end) as bigint) as filled_places,
    cast(sum(unavailable_places) filter (is_month_end) as bigint) as unavailable_places,
    cast(sum(vacant_places) filter (is_month_end) as bigint) as vacant_places,
    cast(sum(over_places) filter (is_month_end) as bigint) as over_places,
    cast(count_if(is_month_end and is_on_hold) as bigint) as on_hold_households,
    cast(sum(approved_places * day_count) as bigint) as approved_days,
    cast(sum(filled_places * day_count) as bigint) as filled_days,
    cast(sum(unavailable_places * day_count) as bigint) as unavailable_days,
    cast(sum(vacant_places * day_count) as bigint) as vacant_days,
from days
group by organisation_id, month, team, household_type
