-- Grain: organisation_name, source_file, row_number, column_name, rule
-- What is odd and was counted all the same; for readers of totals without the values,
-- and without the entries of a file that has few rows.
with audience as (
    select audience = 'service' as may_see_values,
    from core_audience
)

select
    authorities.organisation_name,
    doubts.source_file,
    doubts.row_number,
    doubts.column_name,
    case when audience.may_see_values then doubts.value end as value,
    doubts.rule,
    doubts.remedy,
    sources.document_id,
    sources.reference,
from core_extract_doubts as doubts
inner join stg_extract_authorities as authorities using (organisation_id)
cross join audience
left join core_extract_files as files
    on
        doubts.organisation_id = files.organisation_id
        and doubts.source_file = files.source_file
left join core_extract_sources as sources
    on
        files.organisation_id = sources.organisation_id
        and files.file_name = sources.source_files
where not coalesce(files.is_few, false)
order by
    authorities.organisation_name,
    doubts.rule,
    doubts.source_file,
    doubts.row_number
