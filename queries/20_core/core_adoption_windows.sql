-- Grain: organisation_id, cut, period_end
-- The periods over which waits for adoption are looked at case by case.
--
-- Three years and one year, to the latest month and to the end of each financial year;
-- none that begins before the adoption extract does.
with ends as (
    select
        organisation_id,
        month,
        month_end as period_end,
    from core_live_months
    where is_latest or month(month) = 3
),

windows as (
    select
        organisation_id,
        'rolling_36' as cut,
        cast(month - interval 35 month as date) as period_start,
        period_end,
    from ends
    union all by name
    select
        organisation_id,
        'rolling_12' as cut,
        cast(month - interval 11 month as date) as period_start,
        period_end,
    from ends
)

select
    windows.organisation_id,
    windows.cut,
    windows.period_start,
    windows.period_end,
from windows
inner join core_adoption_begun as begun
    on
        windows.organisation_id = begun.organisation_id
        and windows.period_start >= begun.first_month
