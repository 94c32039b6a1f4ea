-- Grain: organisation_id, applicant_id, cut
-- Everybody who left without approval, by financial year and in the last 12 months.
-- Where and why they left. The day is that of the outcome; those without one are
-- missing, and the data check lists them.
with applications as (
    select * from core_applications
    where outcome in ('withdrawn', 'declined')
),

periods as (
    select * from core_recruitment_periods
)

select
    applications.organisation_id,
    applications.applicant_id,
    periods.cut,
    periods.period_start,
    periods.period_end,
    applications.service,
    applications.enquiry_source,
    applications.reason,
    applications.stage,
    applications.stage_order,
from applications
inner join periods
    on
        applications.organisation_id = periods.organisation_id
        and date_trunc('month', applications.decision_date) = periods.month
