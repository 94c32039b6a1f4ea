-- Grain: organisation_id, month, household_type, team
-- Mainstream and connected persons' households at the end of each month.
-- A household counts from the day of its approval until the day before it ended.
-- Arrivals less departures, summed up month after month; each team has a row in every
-- month, zeros included.
with households as (
    select * from core_fostering_households
    where household_type in ('mainstream', 'connected')
),

months as (
    select * from core_fostering_months
),

changes as (
    select
        organisation_id,
        household_type,
        team,
        approval_date as changed_date,
        1 as change,
    from households
    union all
    select
        organisation_id,
        household_type,
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
        changes.household_type,
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
        household_type,
        team,
    from households
),

every_month as (
    select
        months.organisation_id,
        months.month,
        teams.household_type,
        teams.team,
    from months
    inner join teams using (organisation_id)
)

select
    organisation_id,
    month,
    household_type,
    team,
    cast(
        sum(coalesce(by_month.change, 0)) over (
            partition by organisation_id, household_type, team
            order by month
        ) as bigint
    ) as household_count,
from every_month
left join by_month using (organisation_id, month, household_type, team)
