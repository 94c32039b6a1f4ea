-- Grain: figure_id
-- Every figure with the words for its organisation, its measure and its document.
-- Counts and money travel as doubles: all are far below 2^53, so they stay exact.
with figures as (
    select * from stg_figures
),

organisations as (
    select * from stg_organisations
),

measures as (
    select * from stg_measures
),

documents as (
    select * from stg_documents
),

joined as (
    select
        figures.figure_id,
        figures.organisation_id,
        organisations.organisation_name,
        figures.measure_id,
        measures.measure_name,
        measures.unit,
        measures.good_direction,
        measures.theme,
        measures.service,
        figures.breakdown,
        figures.variant,
        figures.period_kind,
        figures.period_label,
        figures.period_start_date,
        figures.period_end_date,
        figures.role,
        figures.as_printed,
        cast(figures.value as double) as value,
        figures.symbol,
        figures.read_text,
        figures.reading,
        figures.is_main,
        figures.is_approximate,
        figures.document_id,
        documents.title as document_title,
        figures.reference,
        figures.locator,
        figures.note,
    from figures
    inner join organisations using (organisation_id)
    inner join measures using (measure_id)
    inner join documents using (document_id)
)

select * from joined
