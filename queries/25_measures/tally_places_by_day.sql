-- Grain: organisation_id, cut, period_end, team, part
-- Approved mainstream places by use on each day of the latest 12 months.
--
-- Changes at the edges of stretches, summed up day by day.
with spells as (
    select * from core_place_spells
    where household_type = 'mainstream'
),

spans as (
    select
        organisation_id,
        last_day(max(month)) as last_day,
        greatest(min(month), (max(month) - interval 11 month)::date) as first_day,
    from core_place_months
    group by organisation_id
),

inside as (
    select
        spells.*,
        spans.first_day,
        spans.last_day,
    from spells
    inner join spans using (organisation_id)
    where
        spells.until_date > spans.first_day
        and spells.from_date <= spans.last_day
),

steps as (
    select
        organisation_id,
        team,
        greatest(from_date, first_day) as day,
        filled_places,
        vacant_places,
        unavailable_places,
    from inside
    union all
    select
        organisation_id,
        team,
        until_date as day,
        -filled_places as filled_places,
        -vacant_places as vacant_places,
        -unavailable_places as unavailable_places,
    from inside
    where until_date <= last_day
),

teams as (
    select distinct
        organisation_id,
        team,
        first_day,
        last_day,
    from inside
),

days as (
    select
        organisation_id,
        team,
        unnest(generate_series(first_day, last_day, interval 1 day))::date as day,
    from teams
),

daily as (
    select
        organisation_id,
        team,
        day,
        sum(filled_places) as filled_change,
        sum(vacant_places) as vacant_change,
        sum(unavailable_places) as unavailable_change,
    from steps
    group by organisation_id, team, day
),

summed as (
    select
        days.organisation_id,
        days.team,
        days.day,
        sum(coalesce(daily.filled_change, 0)) over so_far as filled,
        sum(coalesce(daily.vacant_change, 0)) over so_far as vacant,
        sum(coalesce(daily.unavailable_change, 0)) over so_far as unavailable,
    from days
    left join daily using (organisation_id, team, day)
    window so_far as (
        partition by days.organisation_id, days.team
        order by days.day
    )
),

parts as (
    select
        organisation_id,
        team,
        day,
        unnest(['Filled', 'Vacant', 'Not available']) as part,
        unnest([1, 2, 3]) as part_order,
        unnest([filled, vacant, unavailable]) as tally_count,
    from summed
)

select
    organisation_id,
    'day' as cut,
    day as period_start,
    day as period_end,
    team,
    part,
    part_order,
    tally_count::bigint as tally_count,
    'places; episodes' as source_files,
from parts
