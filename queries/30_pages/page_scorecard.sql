-- Grain: organisation_name, cut, period_end, measure_id
-- The scorecard of each period: every measure that the extracts feed, with its target,
-- the year to date, the same period a year before and the reading of its trend. Limits
-- are those of the whole series, later periods included.
with points as (
    select * from trend_comparisons
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
    points.point_count,
    points.mean_value,
    points.lower_limit,
    points.upper_limit,
    points.is_provisional,
    points.is_still,
    points.baseline_date,
    points.baseline_reason,
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
