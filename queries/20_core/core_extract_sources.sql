-- Grain: organisation_id, source_files
-- What a row says of its sources, for one extract file or two that it was made from.
--
-- source_files names them as a query does: 'applicants', or 'episodes; header'. Of two
-- files that an authority did not both bring, the one that it brought is the source.
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

names (file_name) as (
    values
    ('applicants'),
    ('households'),
    ('places'),
    ('household_events'),
    ('episodes'),
    ('header'),
    ('adoption'),
    ('ledger')
),

pairs as (
    select
        authorities.organisation_id,
        concat(firsts.file_name, '; ', others.file_name) as source_files,
        concat_ws('; ', first_document.document_id, other_document.document_id)
            as document_id,
        concat_ws('; ', first_document.reference, other_document.reference)
            as reference,
        greatest(first_document.first_month, other_document.first_month)
            as first_month,
    from stg_extract_authorities as authorities
    cross join names as firsts
    inner join names as others
        on firsts.file_name <> others.file_name
    left join documents as first_document
        on
            authorities.organisation_id = first_document.organisation_id
            and firsts.file_name = first_document.file_name
    left join documents as other_document
        on
            authorities.organisation_id = other_document.organisation_id
            and others.file_name = other_document.file_name
    where
        first_document.document_id is not null
        or other_document.document_id is not null
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
