-- Grain: organisation_id, carers, months
-- How many placements of the last five years still lasted after each whole month.
--
-- Kaplan-Meier: of the placements that began in the five years up to the latest month
-- end, and not before the episodes tell of everything. A placement ends with a move or
-- when the child leaves care; one that still goes on counts up to the latest month end.
-- The interval is the log-log one of 95%, from Greenwood's variance: it stays within 0
-- and 100. A month is a twelfth of 365.25 days. Carers are those at the beginning.
with latest as (
    select
        months.organisation_id,
        months.month_end + 1 as until_date,
        greatest(
            months.month - interval 59 month, coverage.first_month
        ) as since_date,
    from core_live_months as months
    inner join core_extract_coverage as coverage using (organisation_id)
    where months.is_latest and coverage.file_name = 'episodes'
),

lived as (
    select
        spells.organisation_id,
        case
            when spells.first_placement_kind = 'Foster, family and friends'
                then 'Family and friends'
            when spells.first_placement_kind = 'Residential' then 'Residential'
            when spells.first_provider = 'In-house' then 'In-house'
            when spells.first_provider = 'Independent agency' then 'Independent agency'
            else 'Elsewhere'
        end as carers,
        least(spells.ended_date, latest.until_date) - spells.started_date as days,
        coalesce(spells.ended_date < latest.until_date, false) as has_ended,
    from core_spells as spells
    inner join latest using (organisation_id)
    where
        not spells.is_short_break_series
        and coalesce(spells.ended_date > spells.started_date, true)
        and spells.started_date >= latest.since_date
        and spells.started_date < latest.until_date
        and (
            spells.first_placement_kind like 'Foster%'
            or spells.first_placement_kind = 'Residential'
        )
),

by_day as (
    select
        organisation_id,
        carers,
        days,
        count(*) filter (has_ended) as ended_count,
        count(*) as gone_count,
    from lived
    group by organisation_id, carers, days
),

at_risk as (
    select
        *,
        sum(gone_count) over (
            partition by organisation_id, carers
            order by days desc
        ) as risk_count,
        sum(gone_count) over (partition by organisation_id, carers) as begun_count,
    from by_day
),

estimated as (
    select
        *,
        exp(sum(ln(nullif(1 - ended_count / risk_count, 0))) over so_far) as share,
        sum(ended_count / nullif(risk_count * (risk_count - ended_count), 0))
            over so_far as greenwood,
        sum(ended_count) over so_far as ended_so_far,
        sum(gone_count) over so_far as gone_so_far,
    from at_risk
    window so_far as (partition by organisation_id, carers order by days)
),

points as (
    select distinct
        at_risk.organisation_id,
        at_risk.carers,
        at_risk.begun_count,
        unnest(range(61)) as months,
    from at_risk
),

read_off as (
    select
        points.organisation_id,
        points.carers,
        points.months,
        cast(floor(points.months * 365.25 / 12) as bigint) as days,
        cast(points.begun_count as bigint) as begun_count,
        cast(coalesce(estimated.ended_so_far, 0) as bigint) as ended_count,
        cast(points.begun_count - coalesce(estimated.gone_so_far, 0) as bigint)
            as risk_count,
        coalesce(estimated.share, 1) as share,
        sqrt(estimated.greenwood) / ln(estimated.share) as spread,
    from points
    asof left join estimated
        on
            points.organisation_id = estimated.organisation_id
            and points.carers = estimated.carers
            and floor(points.months * 365.25 / 12) >= estimated.days
)

select
    organisation_id,
    carers,
    months,
    days,
    begun_count,
    ended_count,
    risk_count,
    100 * share as lasting_pct,
    if(ended_count > 0, 100 * pow(share, exp(-1.96 * spread)), null) as low_pct,
    if(ended_count > 0, 100 * pow(share, exp(1.96 * spread)), null) as high_pct,
from read_off
where risk_count > 0
