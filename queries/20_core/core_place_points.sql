-- Grain: organisation_id, household_id, from_date
-- The days on which something changes in a household: its places, or who lives there.
--
-- children_change is by how many children there are more from that day on. A child
-- lives in the household that the placement's URN names, if the council itself is the
-- provider (PR1) and the placement is with foster carers (U1 to U6), from the first
-- day of the episode and not on the day it ends, or the child's next one starts: an
-- old row that was never ended fills no second place.
with places as (
    select * from stg_extract_places
),

households as (
    select * from core_households
),

authorities as (
    select * from stg_extract_authorities
),

followed as (
    select
        *,
        lead(started_date) over (
            partition by organisation_id, child_id
            order by started_date
        ) as next_started_date,
    from stg_extract_episodes
),

episodes as (
    select
        organisation_id,
        urn as household_id,
        started_date,
        least(ended_date, next_started_date) as ended_date,
    from followed
    where
        placement_provider = 'PR1'
        and placement_type in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
),

points as (
    select
        organisation_id,
        household_id,
        from_date,
        0 as children_change,
    from places
    union all
    select
        organisation_id,
        household_id,
        to_date + 1 as from_date,
        0 as children_change,
    from places
    union all
    select
        organisation_id,
        household_id,
        approval_date as from_date,
        0 as children_change,
    from households
    union all
    select
        organisation_id,
        household_id,
        ended_date as from_date,
        0 as children_change,
    from households
    union all
    select
        organisation_id,
        household_id,
        started_date as from_date,
        1 as children_change,
    from episodes
    union all
    select
        organisation_id,
        household_id,
        ended_date as from_date,
        -1 as children_change,
    from episodes
)

select
    points.organisation_id,
    points.household_id,
    points.from_date,
    sum(points.children_change)::bigint as children_change,
from points
semi join households using (organisation_id, household_id)
inner join authorities using (organisation_id)
where points.from_date <= authorities.extracted_date
group by points.organisation_id, points.household_id, points.from_date
