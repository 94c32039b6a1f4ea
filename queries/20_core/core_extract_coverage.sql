-- Grain: organisation_id, file_name
-- From which month on each extract file tells of everything that happened.
--
-- A return lists episodes that began years before it, so the first day on which one
-- ended is taken for its beginning; the same goes for households and their places.
-- Applicants count from the first decision: before it nobody in the list could have got
-- so far; so do adoption plans, from the first order or reversal. Where nothing has
-- ended yet, the first beginning. Targets, actions and
-- baselines say nothing of months.
with episodes as (
    select
        organisation_id,
        'episodes' as file_name,
        coalesce(min(ended_date), min(started_date)) as first_date,
    from stg_extract_episodes
    group by organisation_id
),

households as (
    select
        organisation_id,
        'households' as file_name,
        coalesce(min(ended_date), min(approval_date)) as first_date,
    from stg_extract_households
    group by organisation_id
),

places as (
    select
        organisation_id,
        'places' as file_name,
        coalesce(min(to_date), min(from_date)) as first_date,
    from stg_extract_places
    group by organisation_id
),

events as (
    select
        organisation_id,
        'household_events' as file_name,
        min(due_date) as first_date,
    from stg_extract_household_events
    group by organisation_id
),

applicants as (
    select
        organisation_id,
        'applicants' as file_name,
        coalesce(min(decision_date), min(enquiry_date)) as first_date,
    from stg_extract_applicants
    group by organisation_id
),

adoption as (
    select
        organisation_id,
        'adoption' as file_name,
        coalesce(
            min(coalesce(order_date, reversed_date)), min(decision_date)
        ) as first_date,
    from stg_extract_adoption
    group by organisation_id
),

ledger as (
    select
        organisation_id,
        'ledger' as file_name,
        min(month) as first_date,
    from stg_extract_ledger
    group by organisation_id
),

every_file as (
    select * from episodes
    union all by name
    select * from households
    union all by name
    select * from places
    union all by name
    select * from events
    union all by name
    select * from applicants
    union all by name
    select * from adoption
    union all by name
    select * from ledger
)

select
    organisation_id,
    file_name,
    cast(date_trunc('month', first_date) as date) as first_month,
from every_file
where first_date is not null
