-- Grain: organisation_id, month
-- The months of which it can be told how many approved adopters wait for a match.
--
-- From 12 months after the first approval: those who were approved before the records
-- begin, and wait, need not be in them.
with begun as (
    select
        organisation_id,
        cast(
            date_trunc('month', min(approved_date)) + interval 12 month as date
        ) as first_month,
    from core_adopters
    group by organisation_id
)

select
    months.organisation_id,
    months.month,
    months.month_end,
    months.is_latest,
from core_live_months as months
inner join begun
    on
        months.organisation_id = begun.organisation_id
        and months.month >= begun.first_month
