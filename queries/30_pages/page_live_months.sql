-- Grain: organisation_name, month
-- The months that a reader can go back to.
select
    authorities.organisation_name,
    months.month,
    months.month_end,
    months.financial_year,
    months.is_latest,
from core_live_months as months
inner join stg_extract_authorities as authorities using (organisation_id)
order by authorities.organisation_name, months.month
