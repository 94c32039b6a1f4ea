-- Grain: document_id
-- Documents and the parts of document packs.
select
    document_id,
    part_of as part_of_document_id,
    organisation_id,
    title,
    publisher,
    published_date,
    published_text,
    period_covered,
    licence,
    licence_note,
    source_file,
    sha256,
    is_open_licence,
    note,
from raw_documents
