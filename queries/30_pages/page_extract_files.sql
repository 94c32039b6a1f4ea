-- Grain: organisation_name, source_file
-- The files that were read: rows in, used, replaced by a later return, and doubtful.
with doubts as (
    select
        organisation_id,
        source_file,
        count(distinct row_number) as doubtful_count,
    from core_extract_doubts
    where row_number > 0
    group by organisation_id, source_file
)

select
    authorities.organisation_name,
    files.file_name,
    files.source_file,
    files.row_count,
    files.used_count,
    files.superseded_count,
    coalesce(doubts.doubtful_count, 0) as doubtful_count,
    authorities.extracted_date,
    sources.document_id,
    sources.reference,
from stg_extract_files as files
inner join stg_extract_authorities as authorities using (organisation_id)
left join doubts using (organisation_id, source_file)
left join core_extract_sources as sources
    on
        files.organisation_id = sources.organisation_id
        and files.file_name = sources.source_files
order by authorities.organisation_name, files.file_name, files.source_file
