-- Grain: document_id
-- What a source line says: published documents, and extract files.
select
    document_id,
    title,
    publisher,
    licence,
from stg_documents
union all by name
select
    document_id,
    title,
    publisher,
    licence,
from core_extract_documents
