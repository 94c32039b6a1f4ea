-- Grain: organisation_name, source_file
-- The files that were read: rows in, used, replaced by a later return, and doubtful.
-- Of a file that has few, readers of totals see only that it does.
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
    files.is_few,
    if(files.is_few, null, files.row_count) as row_count,
    if(files.is_few, 'c', null) as row_count_symbol,
    if(files.is_few, null, files.used_count) as used_count,
    if(files.is_few, 'c', null) as used_count_symbol,
    if(files.is_few, null, files.superseded_count) as superseded_count,
    if(files.is_few, 'c', null) as superseded_count_symbol,
    if(files.is_few, null, coalesce(doubts.doubtful_count, 0)) as doubtful_count,
    if(files.is_few, 'c', null) as doubtful_count_symbol,
    authorities.extracted_date,
    sources.document_id,
    sources.reference,
from core_extract_files as files
inner join stg_extract_authorities as authorities using (organisation_id)
left join doubts using (organisation_id, source_file)
left join core_extract_sources as sources
    on
        files.organisation_id = sources.organisation_id
        and files.file_name = sources.source_files
order by authorities.organisation_name, files.file_name, files.source_file
