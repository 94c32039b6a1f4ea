-- Grain: organisation_name, measure_id, cut, period_end
-- Every point of every trend, with its limits, its target and what it shows.
with points as (
    select * from trend_points
),

measures as (
    select * from stg_measures
),

authorities as (
    select * from stg_extract_authorities
),

sources as (
    select * from core_extract_sources
)

select
    authorities.organisation_name,
    points.measure_id,
    measures.measure_name,
    measures.unit,
    points.good_direction,
    points.cut,
    points.period_start,
    points.period_end,
    points.covers_months,
    points.value,
    points.value_symbol,
    points.mean_value,
    points.lower_limit,
    points.upper_limit,
    points.near_lower_limit,
    points.near_upper_limit,
    points.target_value,
    points.agreed_target_value,
    points.is_target_yearly,
    points.baseline_date,
    points.baseline_reason,
    points.point_count,
    points.left_out_count,
    points.is_provisional,
    points.is_still,
    points.is_overlapping,
    points.variation,
    points.special_rule,
    points.special_sign,
    points.assurance,
    points.why_not_read,
    sources.document_id,
    sources.reference,
from points
inner join measures using (measure_id)
inner join authorities using (organisation_id)
left join sources using (organisation_id, source_files)
order by
    authorities.organisation_name,
    points.measure_id,
    points.cut,
    points.period_end
