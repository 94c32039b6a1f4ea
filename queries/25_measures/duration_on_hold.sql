-- Grain: organisation_id, cut, period_end, days
-- How long households have been on hold, and were where it ended in the last year.
--
-- One row for each household on hold, and not one for each number of days.
with holds as (
    select * from core_households_on_hold
),

authorities as (
    select * from stg_extract_authorities
),

spans as (
    select
        organisation_id,
        month_end as last_day,
        (month - interval 11 month)::date as first_day,
    from core_live_months
    where is_latest
),

still as (
    select
        holds.*,
        'now' as cut,
        authorities.extracted_date as period_start,
        authorities.extracted_date as period_end,
        authorities.extracted_date + 1 - holds.from_date as days,
    from holds
    inner join authorities using (organisation_id)
    where holds.until_date is null
),

ended as (
    select
        holds.*,
        'rolling_12' as cut,
        spans.first_day as period_start,
        spans.last_day as period_end,
        holds.until_date - holds.from_date as days,
    from holds
    inner join spans using (organisation_id)
    where holds.until_date between spans.first_day and spans.last_day
),

both_kinds as (
    select
        *,
        'On hold now' as part,
        1 as part_order,
    from still
    union all by name
    select
        *,
        'Ended in the 12 months' as part,
        2 as part_order,
    from ended
)

select
    organisation_id,
    cut,
    period_start,
    period_end,
    team,
    household_type,
    reason,
    part,
    part_order,
    days,
    'households; places' as source_files,
from both_kinds
