-- Grain: organisation_id, month
-- The complete months of which the record of households tells everything.
-- A record that leaves out whoever left before its first day has, of earlier approvals,
-- only those that lasted. So it begins in the month in which the first household left;
-- where none has left, in that of the first approval.
with begun as (
    select
        organisation_id,
        date_trunc(
            'month', coalesce(min(ended_date), min(approval_date))
        ) as first_month,
    from core_fostering_households
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
