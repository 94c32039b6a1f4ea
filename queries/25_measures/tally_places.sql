-- Grain: organisation_id, cut, period_end, team, household_type, part
-- Approved places at the end of each month by use, of every type of household.
with places as (
    select * from core_place_months
),

months as (
    select * from core_live_months
),

parts as (
    select
        organisation_id,
        month,
        team,
        household_type,
        unnest(['Filled', 'Vacant', 'Not available']) as part,
        unnest([1, 2, 3]) as part_order,
        unnest([filled_places, vacant_places, unavailable_places]) as tally_count,
    from places
)

select
    parts.organisation_id,
    'month' as cut,
    parts.month as period_start,
    months.month_end as period_end,
    parts.team,
    parts.household_type,
    parts.part,
    parts.part_order,
    coalesce(parts.tally_count, 0)::bigint as tally_count,
    'places; episodes' as source_files,
from parts
inner join months using (organisation_id, month)
