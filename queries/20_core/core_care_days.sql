-- Grain: organisation_id, month, ledger_kind
-- Days of care in each month by the kinds that a ledger knows.
--
-- A child counts on the first day of a stay and not on the day it ends. Series of short
-- breaks are left out: such a child is not counted as looked after. A stay that begins
-- in a month adds the days that are left of it, and a whole month from then on; its end
-- takes the same away. From the month in which the episodes begin to tell of all.
with months as (
    select months.*
    from core_live_months as months
    inner join core_extract_coverage as coverage using (organisation_id)
    where coverage.file_name = 'episodes' and months.month >= coverage.first_month
),

stays as (
    select
        organisation_id,
        started_date,
        ended_date,
        case
            when placement_kind like 'Foster%' and provider = 'In-house'
                then 'in-house fostering'
            when placement_kind like 'Foster%' and provider = 'Independent agency'
                then 'ifa'
            when placement_kind = 'Residential' then 'residential'
            when placement_kind = 'Supported accommodation'
                then 'supported accommodation'
            when placement_kind = 'Placed for adoption' then 'adoption'
            else 'other'
        end as ledger_kind,
    from core_placement_stays
    where not is_short_break_series
),

turns as (
    select
        organisation_id,
        ledger_kind,
        started_date as turn_date,
        1 as children,
    from stays
    union all
    select
        organisation_id,
        ledger_kind,
        ended_date as turn_date,
        -1 as children,
    from stays
    where ended_date is not null
),

by_month as (
    select
        organisation_id,
        ledger_kind,
        cast(date_trunc('month', turn_date) as date) as month,
        sum(children) as children,
        sum(children * (last_day(turn_date) - turn_date + 1)) as days,
    from turns
    group by organisation_id, ledger_kind, date_trunc('month', turn_date)
),

first_months as (
    select
        organisation_id,
        min(month) as month,
    from months
    group by organisation_id
),

kinds as (
    select
        by_month.organisation_id,
        by_month.ledger_kind,
        coalesce(
            sum(by_month.children) filter (by_month.month < first_months.month), 0
        ) as children_before,
    from by_month
    inner join first_months using (organisation_id)
    group by by_month.organisation_id, by_month.ledger_kind
),

every_month as (
    select
        months.organisation_id,
        months.month,
        months.month_end,
        kinds.ledger_kind,
        kinds.children_before,
        coalesce(by_month.days, 0) as days,
        coalesce(by_month.children, 0) as children,
    from months
    inner join kinds using (organisation_id)
    left join by_month
        on
            months.organisation_id = by_month.organisation_id
            and months.month = by_month.month
            and kinds.ledger_kind = by_month.ledger_kind
),

summed as (
    select
        *,
        children_before + sum(children) over (
            partition by organisation_id, ledger_kind order by month
        ) - children as children_at_start,
    from every_month
)

select
    organisation_id,
    month,
    ledger_kind,
    cast(
        children_at_start * (month_end - month + 1) + days as bigint
    ) as care_days,
from summed
order by organisation_id, month, ledger_kind
