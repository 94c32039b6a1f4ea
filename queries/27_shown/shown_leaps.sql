-- Grain: organisation_id, measure_id, cut, period_end, dim_1
-- Exact: never read by a page. Where sums under a filter leap: months would follow.
--
-- A value's rounded sum of 12 months that rises from 115 to 130 had 11 or more in the
-- months between; one that falls dropped as many. Where all values together must have
-- had as many as the whole had then, or 1 less, each is known or nearly. So one of
-- the two sums is not shown for any value of the filter: the later one, but where that
-- is a financial year's the earlier one. So with any two sums less than a year apart.
with whole_months as (
    select
        organisation_id,
        measure_id,
        month,
        sum(numerator) over so_far as part_count,
        sum(denominator) over so_far as whole_count,
    from shown_monthly
    where dim_1 = '' and dim_2 = ''
    window so_far as (
        partition by organisation_id, measure_id
        order by month
        rows unbounded preceding
    )
),

roles as (
    select
        counts.organisation_id,
        counts.measure_id,
        counts.cut,
        counts.period_end,
        date_trunc('month', counts.period_end) as month,
        counts.dim_1,
        counts.value_1,
        unnest(['part', 'whole']) as role,
        unnest([counts.part_count, counts.whole_count]) as amount,
        coalesce(unnest([thin.is_part_thin, thin.is_whole_thin]), false) as is_thin,
        unnest([until.part_count, until.whole_count]) as so_far,
        coalesce(unnest([gone.part_count, gone.whole_count]), 0) as gone_so_far,
    from shown_rolling as counts
    cross join core_audience
    left join shown_thin as thin
        using (organisation_id, measure_id, cut, period_end, dim_1, value_1)
    inner join whole_months as until
        on
            counts.organisation_id = until.organisation_id
            and counts.measure_id = until.measure_id
            and counts.period_end = last_day(until.month)
    left join whole_months as gone
        on
            until.organisation_id = gone.organisation_id
            and until.measure_id = gone.measure_id
            and until.month = gone.month + to_months(counts.span_count)
    where
        counts.dim_1 <> ''
        and counts.per = 1
        and core_audience.audience = 'totals'
),

rounded as (
    select
        *,
        is_thin or (amount > 0 and amount < 5) as is_hidden,
        case
            when is_hidden then 0
            when amount = 0 then 0
            else greatest(5 * round(amount / 5) - 2, 5)
        end as low,
        case
            when is_hidden then 1000000
            when amount = 0 then 0
            else 5 * round(amount / 5) + 2
        end as high,
    from roles
    where amount is not null
),

bounded as (
    select
        *,
        greatest(low, sum(amount) over split - sum(high) over split + high) as least,
        least(high, sum(amount) over split - sum(low) over split + low) as most,
    from rounded
    window split as (
        partition by organisation_id, measure_id, cut, period_end, dim_1, role
    )
),

leaps as (
    select
        later.organisation_id,
        later.measure_id,
        later.cut,
        later.dim_1,
        later.role,
        if(
            month(later.period_end) = 3, earlier.period_end, later.period_end
        ) as period_end,
        sum(greatest(later.least - earlier.most, 0)) as rise,
        sum(greatest(earlier.least - later.most, 0)) as fall,
        any_value(later.so_far - earlier.so_far) as most_rise,
        any_value(later.gone_so_far - earlier.gone_so_far) as most_fall,
    from bounded as later
    inner join bounded as earlier
        on
            later.organisation_id = earlier.organisation_id
            and later.measure_id = earlier.measure_id
            and later.cut = earlier.cut
            and later.dim_1 = earlier.dim_1
            and later.value_1 = earlier.value_1
            and later.role = earlier.role
            and datediff('month', earlier.month, later.month) between 1 and 11
    group by
        later.organisation_id,
        later.measure_id,
        later.cut,
        later.dim_1,
        later.role,
        later.period_end,
        earlier.period_end
)

select
    organisation_id,
    measure_id,
    cut,
    period_end,
    dim_1,
    bool_or(role = 'part') as is_part_leaping,
    bool_or(role = 'whole') as is_whole_leaping,
from leaps
where
    (rise > 0 and rise > most_rise - 2)
    or (fall > 0 and fall > most_fall - 2)
group by organisation_id, measure_id, cut, period_end, dim_1
