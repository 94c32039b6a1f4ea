-- Grain: figure_id
-- Every figure of the record, as printed and as read, in the order of the documents.
-- The owner is the organisation that the document is about: a council's report also
-- gives figures for England.
with figures as (
    select * from core_figures
),

documents as (
    select * from stg_documents
),

organisations as (
    select * from stg_organisations
)

select
    figures.figure_id,
    figures.organisation_name,
    owners.organisation_name as owner_name,
    figures.measure_name,
    figures.theme,
    figures.service,
    figures.breakdown,
    figures.period_label,
    figures.role,
    figures.as_printed,
    figures.value,
    figures.unit,
    figures.read_text,
    figures.symbol,
    figures.reading,
    figures.is_main,
    figures.is_approximate,
    figures.document_title,
    figures.reference,
    figures.locator,
    figures.note,
    figures.document_id,
from figures
inner join documents using (document_id)
inner join organisations as owners
    on documents.organisation_id = owners.organisation_id
order by
    owners.organisation_name,
    figures.document_id,
    figures.measure_name,
    figures.breakdown nulls first,
    figures.period_end_date nulls last,
    figures.figure_id
