-- Grain: organisation_id, cut, period_end
-- The periods over which waits for adoption are looked at case by case.
--
-- The three years and the one year to the latest month, and each financial year; none
-- that begins before the adoption extract does.
with months as (
    select * from core_live_months
),

windows as (
    select
        organisation_id,
        'rolling_36' as cut,
        cast(month - interval 35 month as date) as period_start,
        month_end as period_end,
    from months
    where is_latest
    union all by name
    select
        organisation_id,
        'rolling_12' as cut,
        cast(month - interval 11 month as date) as period_start,
        month_end as period_end,
    from months
    where is_latest
    union all by name
    select
        organisation_id,
        'year' as cut,
        cast(month - interval 11 month as date) as period_start,
        month_end as period_end,
    from months
    where month(month) = 3
)

select
    windows.organisation_id,
    windows.cut,
    windows.period_start,
    windows.period_end,
from windows
inner join core_extract_coverage as coverage
    on
        windows.organisation_id = coverage.organisation_id
        and windows.period_start >= coverage.first_month
        and coverage.file_name = 'adoption'
