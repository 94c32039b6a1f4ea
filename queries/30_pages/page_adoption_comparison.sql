-- Grain: organisation_name, indicator, compared
-- The organisation beside England and its statistical neighbours, for the one period
-- that all three share. One value a row, in the column of its unit.
with scorecard as (
    select * from page_adoption_scorecard
    where england_value is not null or neighbours_value is not null
),

sides as (
    select
        *,
        organisation_name as compared,
        value as side_value,
        1 as side_order,
    from scorecard
    union all
    select
        *,
        'England' as compared,
        england_value as side_value,
        2 as side_order,
    from scorecard
    union all
    select
        *,
        'Statistical neighbours' as compared,
        neighbours_value as side_value,
        3 as side_order,
    from scorecard
)

select
    organisation_name,
    financial_year,
    indicator,
    compared,
    indicator || ': ' || compared as compared_indicator,
    period_label,
    case when unit = 'days' then side_value end as wait_days,
    case when unit = 'pct' then side_value end as under_threshold_pct,
    document_id,
    reference,
from sides
order by organisation_name, indicator, side_order
