-- Grain: organisation_id, measure_id, cut, period_end, dim_1, value_1
-- Exact: never read by a page. Where sums of 12 or 36 months are too thin to slide.
--
-- Sums that move on by a month tell what came and what went. They are shown only where
-- all that overlap have 8 or more, or all have none; the 12 months to March always, as
-- they are the financial year. Under a filter they are not shown where the whole's is
-- not, or is tight: the values of a filter add up to the whole.
with states as (
    pivot shown_states
    on role in ('numerator', 'denominator')
    using any_value(state)
    group by organisation_id, measure_id, cut, period_end
),

counts as (
    select
        counts.*,
        coalesce(counts.dim_1 <> '' and states.numerator in ('hidden', 'tight'), false)
            as is_part_hidden,
        coalesce(
            counts.dim_1 <> '' and states.denominator in ('hidden', 'tight'), false
        )
            as is_whole_hidden,
    from shown_rolling as counts
    left join states using (organisation_id, measure_id, cut, period_end)
),

bounded as (
    select
        *,
        min(part_count) over near_12 as least_part,
        max(part_count) over near_12 as most_part,
        min(whole_count) over near_12 as least_whole,
        max(whole_count) over near_12 as most_whole,
    from counts
    where span_count = 12
    window
        near_12 as (
            partition by organisation_id, measure_id, cut, dim_1, value_1
            order by period_end
            rows between 11 preceding and 11 following
        )
    union all
    select
        *,
        min(part_count) over near_36 as least_part,
        max(part_count) over near_36 as most_part,
        min(whole_count) over near_36 as least_whole,
        max(whole_count) over near_36 as most_whole,
    from counts
    where span_count = 36
    window near_36 as (
        partition by organisation_id, measure_id, cut, dim_1, value_1
        order by period_end
        rows between 35 preceding and 35 following
    )
)

select
    organisation_id,
    measure_id,
    cut,
    period_end,
    dim_1,
    value_1,
    is_part_hidden
    or coalesce(least_part < 8 and most_part > 0, false) as is_part_thin,
    is_whole_hidden
    or coalesce(least_whole < 8 and most_whole > 0, false) as is_whole_thin,
from bounded
where span_count = 36 or month(period_end) <> 3
