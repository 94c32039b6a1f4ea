-- Grain: organisation_id, applicant_id, cut, wait
-- Days from one step to a later one, by the period in which the later one was taken.
-- A decision is an approval or a refusal: how long withdrawals took is not counted.
with applications as (
    select
        *,
        if(outcome in ('approved', 'declined'), decision_date, null) as decided_date,
    from core_applications
),

periods as (
    select * from core_recruitment_periods
),

waits (wait_order, wait) as (
    values
    (1, 'Enquiry to first response'),
    (2, 'Enquiry to initial visit'),
    (3, 'Initial visit to application'),
    (4, 'Stage 1'),
    (5, 'Stage 2 to panel'),
    (6, 'Stage 2 to decision'),
    (7, 'Application to panel'),
    (8, 'Application to decision')
),

dated as (
    select
        applications.*,
        waits.wait,
        waits.wait_order,
        case
            when waits.wait_order <= 2 then enquiry_date
            when waits.wait_order = 3 then initial_visit_date
            when waits.wait_order in (5, 6) then stage_2_date
            else application_date
        end as from_date,
        case waits.wait_order
            when 1 then first_response_date
            when 2 then initial_visit_date
            when 3 then application_date
            when 4 then stage_2_date
            when 5 then panel_date
            when 7 then panel_date
            else decided_date
        end as to_date,
    from applications
    cross join waits
)

select
    dated.organisation_id,
    dated.applicant_id,
    periods.cut,
    dated.wait,
    dated.wait_order,
    periods.period_start,
    periods.period_end,
    dated.service,
    dated.enquiry_source,
    dated.to_date - dated.from_date as wait_days,
from dated
inner join periods
    on
        dated.organisation_id = periods.organisation_id
        and date_trunc('month', dated.to_date) = periods.month
where dated.from_date is not null
