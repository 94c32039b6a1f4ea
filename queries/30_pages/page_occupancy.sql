-- Grain: organisation_name, financial_year
-- Approved and filled mainstream places at each year end, and what follows from them.
-- The reports do not split the places that are not filled into vacant and not
-- available, so vacancy here is everything that is not filled: it is the most that
-- vacancy can have been.
with years as (
    select * from core_years
    where
        role in ('actual', 'target')
        and measure_id in (
            'approved_places',
            'filled_places',
            'mainstream_households',
            'households_on_hold_pct',
            'children_in_house'
        )
),

wide as (
    select
        organisation_name,
        financial_year,
        year_end_date,
        max(value) filter (
            where measure_id = 'approved_places' and role = 'actual'
        ) as approved_places_count,
        max(value) filter (
            where measure_id = 'filled_places' and role = 'actual'
        ) as filled_places_count,
        max(symbol) filter (
            where measure_id = 'filled_places' and role = 'actual'
        ) as filled_places_count_symbol,
        max(value) filter (
            where measure_id = 'mainstream_households' and role = 'actual'
        ) as household_count,
        max(value) filter (
            where measure_id = 'mainstream_households' and role = 'target'
        ) as household_target_count,
        max(value) filter (
            where measure_id = 'children_in_house' and role = 'target'
        ) as children_target_count,
        max(value) filter (
            where measure_id = 'households_on_hold_pct' and role = 'actual'
        ) as on_hold_pct,
        string_agg(
            distinct document_id, '; ' order by document_id
        ) as document_id,
        string_agg(distinct reference, ', ' order by reference) as reference,
    from years
    group by organisation_name, financial_year, year_end_date
),

measured as (
    select *
    from wide
    where approved_places_count is not null
),

compared as (
    select
        *,
        approved_places_count - filled_places_count as unfilled_places_count,
        any_value(approved_places_count) over year_before as previous_approved_count,
        any_value(filled_places_count) over year_before as previous_filled_count,
    from measured
    window year_before as (
        partition by organisation_name
        order by year_end_date
        range between interval 1 year preceding and interval 1 year preceding
    )
)

select
    organisation_name,
    financial_year,
    year_end_date,
    cast(approved_places_count as bigint) as approved_places_count,
    cast(filled_places_count as bigint) as filled_places_count,
    filled_places_count_symbol,
    cast(unfilled_places_count as bigint) as unfilled_places_count,
    100 * filled_places_count / nullif(approved_places_count, 0) as occupancy_pct,
    100 * unfilled_places_count / nullif(approved_places_count, 0) as vacancy_pct,
    cast(household_count as bigint) as household_count,
    approved_places_count / nullif(household_count, 0) as places_per_household,
    filled_places_count / nullif(household_count, 0) as children_per_household,
    on_hold_pct,
    cast(household_target_count as bigint) as household_target_count,
    cast(children_target_count as bigint) as children_target_count,
    100
    * children_target_count
    / nullif(approved_places_count, 0) as target_occupancy_pct,
    -- How much of a change came from children and how much from places: the mean of
    -- the two orders in which the two can change, so that neither is favoured.
    50 * (
        (filled_places_count - previous_filled_count) / nullif(approved_places_count, 0)
        + (filled_places_count - previous_filled_count)
        / nullif(previous_approved_count, 0)
    ) as change_from_children_points,
    50 * (
        (filled_places_count + previous_filled_count) / nullif(approved_places_count, 0)
        - (filled_places_count + previous_filled_count)
        / nullif(previous_approved_count, 0)
    ) as change_from_places_points,
    cast(previous_approved_count as bigint) as previous_approved_places_count,
    document_id,
    reference,
from compared
order by organisation_name, financial_year
