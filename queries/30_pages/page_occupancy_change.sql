-- Grain: organisation_name, financial_year, cause
-- The change of occupancy since the year before, in percentage points, by its cause.
with occupancy as (
    select * from page_occupancy
    where change_from_children_points is not null
),

causes as (
    select
        *,
        'Children in the homes' as cause,
        change_from_children_points as change_points,
    from occupancy
    union all
    select
        *,
        'Number of approved places' as cause,
        change_from_places_points as change_points,
    from occupancy
    union all
    select
        *,
        'Change in all' as cause,
        change_from_children_points + change_from_places_points as change_points,
    from occupancy
)

select
    organisation_name,
    financial_year,
    cause,
    change_points,
    document_id,
    reference,
from causes
order by
    organisation_name,
    financial_year,
    case cause
        when 'Children in the homes' then 1
        when 'Number of approved places' then 2
        else 3
    end
