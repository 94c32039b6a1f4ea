-- Grain: organisation_name, cut, period_end, measure_id
-- The scorecard of each period: every measure that the extracts feed, with its target,
-- the year to date, the same period a year before and the reading of its trend. Limits
-- are those of the whole series, later periods included. Where the series cannot be
-- read, the reading is that of a coarser one: `read_cut`.
with points as (
    select * from trend_comparisons
),

readings as (
    select * from trend_readings
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
    points.cut,
    points.measure_id,
    measures.measure_name,
    measures.definition,
    measures.unit,
    measures.good_direction,
    measures.theme,
    measures.service,
    points.period_start,
    points.period_end,
    points.covers_months,
    points.value,
    points.value_symbol,
    points.numerator,
    points.numerator_symbol,
    points.denominator,
    points.denominator_symbol,
    points.target_value,
    points.agreed_target_value,
    points.is_target_yearly,
    points.target_owner,
    points.is_target_met,
    points.year_to_date_value,
    points.year_to_date_value_symbol,
    points.same_last_year_value,
    points.same_last_year_value_symbol,
    points.previous_period_end,
    points.previous_value,
    points.previous_value_symbol,
    coalesce(readings.point_count, points.point_count) as point_count,
    coalesce(readings.mean_value, points.mean_value) as mean_value,
    coalesce(readings.lower_limit, points.lower_limit) as lower_limit,
    coalesce(readings.upper_limit, points.upper_limit) as upper_limit,
    coalesce(readings.is_provisional, points.is_provisional) as is_provisional,
    coalesce(readings.is_still, points.is_still) as is_still,
    points.baseline_date,
    points.baseline_reason,
    coalesce(readings.variation, points.variation) as variation,
    coalesce(readings.special_rule, points.special_rule) as special_rule,
    coalesce(readings.special_sign, points.special_sign) as special_sign,
    coalesce(readings.assurance, points.assurance) as assurance,
    if(readings.read_cut is null, points.why_not_read, null) as why_not_read,
    readings.read_cut,
    sources.document_id,
    sources.reference,
from points
inner join measures using (measure_id)
inner join authorities using (organisation_id)
left join readings using (organisation_id, measure_id, cut, period_end)
left join sources using (organisation_id, source_files)
order by
    authorities.organisation_name,
    points.cut,
    points.period_end,
    case measures.theme
        when 'recruitment' then 1
        when 'homes' then 2
        when 'stability' then 3
        when 'adoption' then 4
        when 'money' then 5
        when 'support' then 6
        else 7
    end,
    measures.measure_name
