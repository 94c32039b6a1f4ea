-- Grain: organisation_id, applicant_id, month
-- Approved adopters without a match, at the end of each month.
select
    months.organisation_id,
    adopters.applicant_id,
    months.month,
    months.month_end,
    adopters.approved_date,
    months.month_end - adopters.approved_date as waited_days,
from core_adopters_months as months
inner join core_adopters as adopters
    on
        months.organisation_id = adopters.organisation_id
        and months.month_end >= adopters.approved_date
        and months.month_end
        < coalesce(adopters.waiting_until_date, date '9999-12-31')
