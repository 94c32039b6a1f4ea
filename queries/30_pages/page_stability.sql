-- Grain: organisation_name, financial_year, indicator
-- Long-term stability as an organisation promises to report it, and its value where
-- one is published.
with years as (
    select * from core_years
    where measure_id = 'long_term_stability_pct' and role = 'actual'
),

measures as (
    select * from stg_measures
)

select
    years.organisation_name,
    years.financial_year,
    measures.service,
    measures.measure_name as indicator,
    measures.definition,
    years.value as stability_pct,
    years.symbol as stability_pct_symbol,
    years.document_id,
    years.reference,
from years
inner join measures using (measure_id)
order by years.organisation_name, years.financial_year, measures.measure_name
