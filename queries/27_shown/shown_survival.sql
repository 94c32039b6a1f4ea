-- Grain: organisation_id, carers, months
-- How many placements still lasted after whole months, as far as may be shown.
--
-- For readers of totals: only while at least 10 placements are followed, only where at
-- least 5 more have ended since the month shown before, shares in whole per cent, and
-- the number that began to the nearest 5. No step then tells of fewer than 5 children.
with recursive survival as (
    select * from core_placement_survival
),

audience as (
    select * from core_audience
),

latest as (
    select * from core_live_months
    where is_latest
),

steps as (
    select
        organisation_id,
        carers,
        months,
        ended_count as shown_ended_count,
        true as is_step,
    from survival
    where months = 0
    union all
    select
        survival.organisation_id,
        survival.carers,
        survival.months,
        if(
            survival.ended_count >= steps.shown_ended_count + 5,
            survival.ended_count,
            steps.shown_ended_count
        ) as shown_ended_count,
        survival.ended_count >= steps.shown_ended_count + 5 as is_step,
    from steps
    inner join survival
        on
            steps.organisation_id = survival.organisation_id
            and steps.carers = survival.carers
            and steps.months + 1 = survival.months
),

rounded as (
    select
        survival.* replace (
            cast(5 * round(begun_count / 5) as bigint) as begun_count,
            round(lasting_pct) as lasting_pct,
            round(low_pct) as low_pct,
            round(high_pct) as high_pct
        ),
    from survival
    inner join steps using (organisation_id, carers, months)
    where steps.is_step and survival.risk_count >= 10
),

shown as (
    select survival.*
    from survival
    cross join audience
    where audience.audience = 'service'
    union all by name
    select rounded.*
    from rounded
    cross join audience
    where audience.audience <> 'service'
)

select
    shown.organisation_id,
    shown.carers,
    case shown.carers
        when 'Family and friends' then 1
        when 'In-house' then 2
        when 'Independent agency' then 3
        when 'Elsewhere' then 4
        else 5
    end as carers_order,
    latest.month_end as period_end,
    shown.months,
    shown.begun_count,
    shown.lasting_pct,
    shown.low_pct,
    shown.high_pct,
    'episodes' as source_files,
from shown
inner join latest using (organisation_id)
