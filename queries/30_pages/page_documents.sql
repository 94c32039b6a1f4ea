-- Grain: document_id
-- The documents that the record was read from, with what may be done with them.
with documents as (
    select * from stg_documents
),

organisations as (
    select * from stg_organisations
),

counted as (
    select
        document_id,
        count(*) as figure_count,
    from stg_figures
    group by document_id
)

select
    documents.document_id,
    documents.title,
    documents.publisher,
    organisations.organisation_name,
    packs.title as part_of_title,
    documents.published_date,
    documents.published_text,
    documents.period_covered,
    documents.licence,
    documents.licence_note,
    documents.is_open_licence,
    documents.source_file,
    documents.sha256,
    documents.note,
    coalesce(counted.figure_count, 0) as figure_count,
from documents
inner join organisations using (organisation_id)
left join documents as packs
    on documents.part_of_document_id = packs.document_id
left join counted on documents.document_id = counted.document_id
order by organisations.organisation_name, documents.document_id
