-- Grain: organisation_id, applicant_id, cut
-- Every enquiry in the cohorts that it belongs to, and what has become of it.
-- A cohort is the enquiries of a financial year, from the first whole one in the
-- records to the year that is running (up to the last complete month), or of the 36
-- months to the last complete one. It is followed to the day of the extract: those who
-- are still open may yet be approved.
with applications as (
    select
        *,
        cast(date_trunc('month', enquiry_date) as date) as month,
        cast(
            make_date(
                year(cast(enquiry_date - interval 3 month as date)), 4, 1
            ) as date
        ) as year_start,
    from core_applications
),

spans as (
    select
        organisation_id,
        min(month) as first_month,
        max(month) as last_month,
        max(month_end) as last_day,
    from core_recruitment_months
    group by organisation_id
),

cohorts as (
    select
        applications.*,
        'year' as cut,
        applications.year_start as period_start,
        least(
            cast(
                applications.year_start + interval 12 month - interval 1 day as date
            ),
            spans.last_day
        ) as period_end,
    from applications
    inner join spans using (organisation_id)
    where
        applications.year_start >= spans.first_month
        and applications.month <= spans.last_month
    union all by name
    select
        applications.*,
        'three_years' as cut,
        cast(spans.last_month - interval 35 month as date) as period_start,
        spans.last_day as period_end,
    from applications
    inner join spans using (organisation_id)
    where
        applications.month between spans.last_month - interval 35 month
        and spans.last_month
        and spans.last_month - interval 35 month >= spans.first_month
)

select
    organisation_id,
    applicant_id,
    cut,
    period_start,
    period_end,
    service,
    enquiry_source,
    stage_order,
    outcome,
    case
        when outcome = 'approved' then 1
        when is_open and stage_order >= 3 then 2
        when is_open then 3
        when stage_order >= 3 then 4
        else 5
    end as fate_order,
    case
        when outcome = 'approved' then 'Approved'
        when is_open and stage_order >= 3 then 'Open, in assessment'
        when is_open then 'Open, not yet applied'
        when stage_order >= 3 then 'Left in assessment'
        else 'Left before applying'
    end as fate,
    extracted_date,
from cohorts
