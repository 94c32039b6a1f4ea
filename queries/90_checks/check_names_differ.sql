-- Grain: problem
-- Pages and links know organisations and documents by their names, so that no two may
-- have the same.
with names as (
    select
        'organisations.csv' as file_name,
        'organisation_name' as column_name,
        organisation_id as entry_id,
        organisation_name as entry_name,
    from stg_organisations
    union all
    select
        'documents.csv' as file_name,
        'title' as column_name,
        document_id as entry_id,
        title as entry_name,
    from stg_documents
)

select
    file_name || ': ' || string_agg(entry_id, ', ' order by entry_id)
    || ' have the same ' || column_name || ', ' || min(entry_name)
    || '; give each its own' as problem,
from names
group by file_name, column_name, lower(entry_name)
having count(*) > 1
