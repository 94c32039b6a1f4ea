-- Grain: organisation_id, household_id, kind, due_date
-- What was due for a household, and how it stands on the day the records were drawn.
--
-- In time: done on the day it was due, or before. Late: done after it. Overdue: the day
-- has gone by and it is not done. Not yet due: the day is still to come, or today.
-- What fell due on or after the day on which the household ended, and was not done, is
-- no longer due: it is kept apart as Household left and counts nowhere. What was
-- overdue when a household left counts in the share done in time, but nobody can do it
-- any more: is_still_to_do is false.
with events as (
    select * from stg_extract_household_events
),

households as (
    select * from core_households
),

authorities as (
    select * from stg_extract_authorities
)

select
    events.organisation_id,
    events.household_id,
    coalesce(households.team, 'Not known') as team,
    coalesce(households.household_type, 'Not known') as household_type,
    case events.kind
        when 'annual review' then 'Annual reviews'
        when 'supervisory visit' then 'Supervisory visits'
        when 'unannounced visit' then 'Unannounced visits'
        when 'dbs renewal' then 'DBS renewals'
        when 'induction' then 'Inductions'
        when 'medical' then 'Medicals'
    end as kind,
    case events.kind
        when 'annual review' then 1
        when 'supervisory visit' then 2
        when 'unannounced visit' then 3
        when 'dbs renewal' then 4
        when 'induction' then 5
        when 'medical' then 6
    end as kind_order,
    events.due_date,
    events.done_date,
    date_trunc('month', events.due_date)::date as month,
    case
        when events.done_date <= events.due_date then 'In time'
        when events.done_date > events.due_date then 'Late'
        when events.due_date >= households.ended_date then 'Household left'
        when events.due_date < authorities.extracted_date then 'Overdue'
        else 'Not yet due'
    end as state,
    coalesce(
        state = 'Overdue'
        and (
            households.ended_date is null
            or households.ended_date > authorities.extracted_date
        ),
        false
    ) as is_still_to_do,
    case
        when state = 'Late' then events.done_date - events.due_date
        when state = 'Overdue' then authorities.extracted_date - events.due_date
    end as late_days,
from events
inner join authorities using (organisation_id)
left join households using (organisation_id, household_id)
