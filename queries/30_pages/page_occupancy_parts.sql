-- Grain: organisation_name, financial_year, part
-- The approved places of a year, split into filled and not filled where the report
-- says so: what the chart of places draws.
with occupancy as (
    select * from page_occupancy
),

parts as (
    select
        *,
        'Filled' as part,
        filled_places_count as places_count,
    from occupancy
    where filled_places_count is not null
    union all
    select
        *,
        'Not filled' as part,
        unfilled_places_count as places_count,
    from occupancy
    where filled_places_count is not null
    union all
    select
        *,
        'Not known' as part,
        approved_places_count as places_count,
    from occupancy
    where filled_places_count is null
)

select
    organisation_name,
    financial_year,
    part,
    places_count,
    document_id,
    reference,
from parts
order by organisation_name, financial_year, part
