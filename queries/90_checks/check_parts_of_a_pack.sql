-- Grain: problem
-- The parts of a pack are read from the text of the pack.
with documents as (
    select * from stg_documents
)

select
    'documents.csv: ' || parts.document_id || ' is a part of ' || packs.document_id
    || ' but has another source_file or sha256; give it those of the pack' as problem,
from documents as parts
inner join documents as packs
    on parts.part_of_document_id = packs.document_id
where
    parts.source_file <> packs.source_file
    or parts.sha256 <> packs.sha256
