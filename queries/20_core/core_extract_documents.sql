-- Grain: document_id
-- Each kind of extract file as a source: its place, its date and its rows.
with authorities as (
    select * from stg_extract_authorities
),

files as (
    select
        organisation_id,
        file_name,
        count(*) as file_count,
        min(source_file) as first_file,
        sum(row_count) as row_count,
    from stg_extract_files
    group by organisation_id, file_name
)

select
    files.organisation_id,
    files.file_name,
    concat(files.organisation_id, '-', files.file_name) as document_id,
    concat(
        case
            when files.file_count = 1 then files.first_file
            else concat(files.file_count, ' files of ', files.file_name)
        end,
        ', drawn on ',
        strftime(authorities.extracted_date, '%-d %B %Y')
    ) as title,
    authorities.full_name as publisher,
    case
        when authorities.is_fictional
            then 'Made up for this project, under its own licence'
        else 'The service''s own records, not published'
    end as licence,
    concat(
        format('{:,}', cast(files.row_count as bigint)),
        case when files.row_count = 1 then ' row' else ' rows' end
    ) as reference,
from files
inner join authorities using (organisation_id)
