-- Grain: organisation_id, measure_id, cut
-- The last point of each series, with its comparisons and its reading.
select * from trend_comparisons
qualify
    period_end = max(period_end) over (partition by organisation_id, measure_id, cut)
