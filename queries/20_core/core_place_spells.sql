-- Grain: organisation_id, household_id, from_date
-- Stretches of days on which nothing changes in a household: its places, by use.
--
-- until_date is the first day on which the stretch is over; the last one reaches to
-- the end of the day on which the records were drawn. A place is filled, not available
-- or vacant, and the three always add up to the approved places:
--   filled         children who live there, up to the number approved
--   not available  as recorded, up to what the children leave: a place in which a child
--                  lives is filled, whatever is recorded of it
--   vacant         the rest
-- A child beyond the approved number (an exemption, or a fault in the records) fills no
-- place: over_places counts such children, apart from the three. Places count only
-- while the household is approved. on hold means that every approved place is recorded
-- as not available, whether a child still lives there or not.
with points as (
    select * from core_place_points
),

places as (
    select * from stg_extract_places
),

households as (
    select * from core_households
),

authorities as (
    select * from stg_extract_authorities
),

stretches as (
    select
        organisation_id,
        household_id,
        from_date,
        lead(from_date) over household as next_date,
        sum(children_change) over household::bigint as children_count,
    from points
    window household as (
        partition by organisation_id, household_id
        order by from_date
    )
),

recorded as (
    select
        stretches.organisation_id,
        stretches.household_id,
        households.team,
        households.household_type,
        stretches.from_date,
        coalesce(stretches.next_date, authorities.extracted_date + 1) as until_date,
        stretches.children_count,
        places.unavailable_reason,
        coalesce(
            stretches.from_date >= households.approval_date
            and stretches.from_date < coalesce(
                households.ended_date, date '9999-12-31'
            )
            and stretches.from_date <= coalesce(places.to_date, date '9999-12-31'),
            false
        ) as has_places,
        if(has_places, coalesce(places.approved_places, 0), 0) as approved_places,
        if(has_places, coalesce(places.unavailable_places, 0), 0) as recorded_places,
    from stretches
    inner join households using (organisation_id, household_id)
    inner join authorities using (organisation_id)
    asof left join places
        on
            stretches.organisation_id = places.organisation_id
            and stretches.household_id = places.household_id
            and stretches.from_date >= places.from_date
)

select
    organisation_id,
    household_id,
    team,
    household_type,
    from_date,
    until_date,
    approved_places,
    least(children_count, approved_places) as filled_places,
    least(recorded_places, approved_places - filled_places) as unavailable_places,
    approved_places - filled_places - unavailable_places as vacant_places,
    children_count - filled_places as over_places,
    approved_places > 0 and recorded_places >= approved_places as is_on_hold,
    case
        when recorded_places > 0 then coalesce(unavailable_reason, 'Not known')
    end as unavailable_reason,
from recorded
where approved_places > 0 or children_count > 0
