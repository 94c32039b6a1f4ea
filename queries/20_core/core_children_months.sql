-- Grain: organisation_id, month, placement_kind, provider, age_band, sex, ethnic_group
-- Children looked after on the last day of each month, and how settled they are.
--
-- Those in series of short breaks are left out, as in the national figures. Each
-- count changes where a child comes or goes; between two changes it stays. Months in
-- which a group has no child have no row.
with spans as (
    select * from core_children_spans
),

counts as (
    select
        organisation_id,
        placement_kind,
        provider,
        age_band,
        sex,
        ethnic_group,
        unnest([
            {
                'counted': 'children',
                'from_month': from_month,
                'to_month': to_month
            },
            {
                'counted': 'two_rolling',
                'from_month': from_month,
                'to_month': least(to_month, coalesce(two_rolling_to, from_month))
            },
            {
                'counted': 'three_rolling',
                'from_month': from_month,
                'to_month': least(to_month, coalesce(three_rolling_to, from_month))
            },
            {
                'counted': 'two_year',
                'from_month': from_month,
                'to_month': least(to_month, coalesce(two_year_to, from_month))
            },
            {
                'counted': 'three_year',
                'from_month': from_month,
                'to_month': least(to_month, coalesce(three_year_to, from_month))
            },
            {
                'counted': 'long',
                'from_month': greatest(from_month, long_from),
                'to_month': to_month
            },
            {
                'counted': 'settled',
                'from_month': greatest(from_month, long_from, settled_from),
                'to_month': to_month
            }
        ]) as span,
    from spans
),

counted as (
    select
        * exclude (span),
        span['counted'] as counted,
        span['from_month'] as span_from,
        span['to_month'] as span_to,
    from counts
),

turns as (
    select
        *,
        unnest([span_from, span_to]) as month,
        unnest([1, -1]) as change,
    from counted
    where span_from < span_to
),

changes as (
    select
        organisation_id,
        placement_kind,
        provider,
        age_band,
        sex,
        ethnic_group,
        month,
        sum(change) filter (counted = 'children') as children,
        sum(change) filter (counted = 'two_rolling') as two_rolling,
        sum(change) filter (counted = 'three_rolling') as three_rolling,
        sum(change) filter (counted = 'two_year') as two_year,
        sum(change) filter (counted = 'three_year') as three_year,
        sum(change) filter (counted = 'long') as long,
        sum(change) filter (counted = 'settled') as settled,
    from turns
    group by all
),

levels as (
    select
        organisation_id,
        placement_kind,
        provider,
        age_band,
        sex,
        ethnic_group,
        month,
        lead(month) over grouped as until_month,
        cast(sum(children) over grouped as bigint) as children_count,
        cast(coalesce(sum(two_rolling) over grouped, 0) as bigint)
            as two_rolling_count,
        cast(coalesce(sum(three_rolling) over grouped, 0) as bigint)
            as three_rolling_count,
        cast(coalesce(sum(two_year) over grouped, 0) as bigint) as two_year_count,
        cast(coalesce(sum(three_year) over grouped, 0) as bigint) as three_year_count,
        cast(coalesce(sum(long) over grouped, 0) as bigint) as long_count,
        cast(coalesce(sum(settled) over grouped, 0) as bigint) as settled_count,
    from changes
    window
        grouped as (
            partition by
                organisation_id, placement_kind, provider, age_band, sex, ethnic_group
            order by month
        )
)

select
    * exclude (month, until_month),
    cast(unnest(range(month, until_month, interval 1 month)) as date) as month,
from levels
where children_count > 0
