-- Grain: organisation_id, source_files
-- What a row says of its sources, for one extract file or two that it was made from.
--
-- source_files names them as a query does: 'applicants', or 'episodes; header'.
with documents as (
    select
        documents.organisation_id,
        documents.file_name,
        documents.document_id,
        documents.reference,
        coverage.first_month,
    from core_extract_documents as documents
    left join core_extract_coverage as coverage
        using (organisation_id, file_name)
),

pairs as (
    select
        firsts.organisation_id,
        concat(firsts.file_name, '; ', others.file_name) as source_files,
        concat(firsts.document_id, '; ', others.document_id) as document_id,
        concat(firsts.reference, '; ', others.reference) as reference,
        greatest(firsts.first_month, others.first_month) as first_month,
    from documents as firsts
    inner join documents as others
        on
            firsts.organisation_id = others.organisation_id
            and firsts.file_name <> others.file_name
)

select
    organisation_id,
    file_name as source_files,
    document_id,
    reference,
    first_month,
from documents
union all by name
select * from pairs
