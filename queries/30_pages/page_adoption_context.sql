-- Grain: organisation_name, financial_year, fact_order
-- What stands around a year's adoptions: the courts, decisions reversed, the panel and
-- support. A figure of another body belongs to the organisation whose document prints
-- it; a month belongs to its financial year.
with facts as (
    select listed.*
    from
        (
            values
            (1, 'care_proceedings_weeks', ''),
            (2, 'adoption_decisions_reversed', ''),
            (3, 'adoption_decisions_reversed', 'to families on other orders'),
            (4, 'adoption_decisions_reversed', 'to permanent foster care'),
            (5, 'adoption_panel_meetings_held', ''),
            (6, 'adoption_panel_reports_considered', 'matching reports'),
            (7, 'adoption_panel_reports_considered', 'prospective adopter reports'),
            (8, 'families_securing_adoption_support_fund', ''),
            (9, 'adoption_allowance_families', '')
        ) as listed (fact_order, measure_id, breakdown)
),

figures as (
    select
        *,
        printf(
            '%d/%02d',
            year(period_end_date - interval 3 month),
            (year(period_end_date - interval 3 month) + 1) % 100
        ) as financial_year,
    from core_figures
    where is_main and role in ('actual', 'target') and value is not null
),

documents as (
    select
        documents.document_id,
        organisations.organisation_name as document_organisation_name,
    from stg_documents as documents
    inner join stg_organisations as organisations using (organisation_id)
),

targets as (
    select
        measure_id,
        financial_year,
        document_id,
        value as target_value,
    from figures
    where role = 'target' and breakdown is null
)

select
    documents.document_organisation_name as organisation_name,
    figures.financial_year,
    facts.fact_order,
    figures.measure_name
    || if(facts.breakdown = '', '', ': ' || facts.breakdown)
    || if(
        figures.organisation_name = documents.document_organisation_name,
        '',
        ' (' || figures.organisation_name || ')'
    ) as fact,
    figures.value,
    figures.unit,
    targets.target_value,
    figures.period_label,
    figures.document_id,
    figures.reference,
from facts
inner join figures
    on
        facts.measure_id = figures.measure_id
        and facts.breakdown = coalesce(figures.breakdown, '')
        and figures.role = 'actual'
inner join documents using (document_id)
left join targets
    on
        figures.measure_id = targets.measure_id
        and figures.financial_year = targets.financial_year
        and figures.document_id = targets.document_id
order by organisation_name, figures.financial_year, facts.fact_order
