-- Grain: organisation_id, financial_year, measure_id, role, breakdown
-- The one figure that stands for a measure in a financial year. Where documents
-- disagree the other figures are repeats or conflicts: see page_figures.
with figures as (
    select * from core_figures
)

select
    organisation_id,
    organisation_name,
    period_label as financial_year,
    period_end_date as year_end_date,
    measure_id,
    role,
    coalesce(breakdown, '') as breakdown,
    value,
    symbol,
    unit,
    theme,
    service,
    document_id,
    reference,
from figures
where is_main and period_kind = 'financial_year'
