-- Grain: organisation_id, measure_id, cut, period_end, dim_1, value_1
-- Exact: never read by a page. The counts of sums of 12 or 36 months that move on by a
-- month, whole and under one filter, and of how many months they are.
select
    counts.*,
    if(
        counts.cut = 'rolling_12' or measures.live_aggregation = 'rolling_12', 12, 36
    ) as span_count,
from shown_counts as counts
inner join stg_measures as measures using (measure_id)
where
    counts.dim_2 = ''
    and measures.live_aggregation <> 'stock'
    and (
        counts.cut = 'rolling_12'
        or (counts.cut = 'month' and measures.live_aggregation <> 'flow')
    )
