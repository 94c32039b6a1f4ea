-- Grain: organisation_name, financial_year, goal
-- The year's two targets and what was reached.
with occupancy as (
    select * from page_occupancy
),

goals as (
    select
        *,
        'Approved households' as goal,
        household_count as reached_count,
        household_target_count as target_count,
    from occupancy
    union all
    select
        *,
        'Children placed in-house' as goal,
        filled_places_count as reached_count,
        children_target_count as target_count,
    from occupancy
)

select
    organisation_name,
    financial_year,
    goal,
    reached_count,
    target_count,
    target_count - reached_count as short_count,
    document_id,
    reference,
from goals
where target_count is not null
order by organisation_name, financial_year, goal
