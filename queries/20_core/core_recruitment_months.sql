-- Grain: organisation_id, month
-- The complete months of which the record of applicants tells everything.
-- A record that keeps whoever was open on its first day has, of earlier enquiries,
-- only those that lasted. So it begins in the month of the first outcome; without any
-- outcome, in that of the first enquiry.
with begun as (
    select
        organisation_id,
        date_trunc(
            'month',
            coalesce(
                min(if(outcome = 'open', null, decision_date)), min(enquiry_date)
            )
        ) as first_month,
    from core_applications
    group by organisation_id
)

select
    months.organisation_id,
    months.month,
    months.month_end,
    months.financial_year,
    months.is_latest,
from core_live_months as months
inner join begun
    on
        months.organisation_id = begun.organisation_id
        and months.month >= begun.first_month
