-- Grain: organisation_id, month, team
-- Connected persons' households at the end of each month.
-- A household counts from the day of its approval until the day before it ended.
-- Arrivals less departures, summed up month after month; each team has a row in every
-- month, zeros included.
with households as (
    select * from core_fostering_households
    where household_type = 'connected'
),

months as (
    select * from core_fostering_months
),

changes as (
    select
        organisation_id,
        team,
        approval_date as changed_date,
        1 as change,
    from households
    union all
    select
        organisation_id,
        team,
        ended_date as changed_date,
        -1 as change,
    from households
    where ended_date is not null
),

firsts as (
    select
        organisation_id,
        min(month) as month,
    from months
    group by organisation_id
),

by_month as (
    select
        changes.organisation_id,
        changes.team,
        greatest(
            date_trunc('month', changes.changed_date), firsts.month
        ) as month,
        sum(changes.change) as change,
    from changes
    inner join firsts using (organisation_id)
    group by all
),

teams as (
    select distinct
        organisation_id,
        team,
    from households
),

every_month as (
    select
        months.organisation_id,
        months.month,
        teams.team,
    from months
    inner join teams using (organisation_id)
)

select
    organisation_id,
    month,
    team,
    cast(
        sum(coalesce(by_month.change, 0)) over (
            partition by organisation_id, team
            order by month
        ) as bigint
    ) as numerator,
    cast(null as bigint) as denominator,
    'households' as source_files,
from every_month
left join by_month using (organisation_id, month, team)
