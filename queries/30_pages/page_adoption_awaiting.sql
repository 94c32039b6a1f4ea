-- Grain: organisation_name, financial_year
-- Children with a plan for adoption and no match. The report gives no date; read as the
-- end of each year.
select
    organisation_name,
    financial_year,
    cast(value as bigint) as children_count,
    document_id,
    reference,
from core_years
where measure_id = 'children_awaiting_match' and role = 'actual'
order by organisation_name, financial_year
