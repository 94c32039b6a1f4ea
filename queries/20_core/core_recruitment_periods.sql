-- Grain: organisation_id, month, cut
-- Which periods a month belongs to: its whole financial year, and the last 12 months.
-- The running year is left out: the last 12 months cover it.
with months as (
    select * from core_live_months
),

years as (
    select
        *,
        'year' as cut,
        min(month) over year_of as period_start,
        max(month_end) over year_of as period_end,
    from months
    window year_of as (partition by organisation_id, financial_year)
    qualify count(*) over year_of = 12
),

latest as (
    select
        *,
        'rolling_12' as cut,
        min(month) over all_twelve as period_start,
        max(month_end) over all_twelve as period_end,
    from (
        select * from months
        qualify
            row_number() over (partition by organisation_id order by month desc) <= 12
    ) as last_twelve
    window all_twelve as (partition by organisation_id)
    qualify count(*) over all_twelve = 12
),

placed as (
    select * from years
    union all by name
    select * from latest
)

select
    organisation_id,
    month,
    cut,
    period_start,
    period_end,
from placed
