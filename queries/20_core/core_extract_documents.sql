-- Grain: document_id
-- Each kind of extract file as a source: its place, its date and its rows. Rows of
-- files that have too few for readers of totals are not counted in.
with authorities as (
    select * from stg_extract_authorities
),

files as (
    select
        organisation_id,
        file_name,
        count(*) as file_count,
        min(source_file) as first_file,
        count_if(is_few) as few_count,
        coalesce(sum(row_count) filter (where not is_few), 0) as row_count,
    from core_extract_files
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
    case
        when files.few_count = files.file_count then 'fewer than 5 rows in a file'
        else
            concat(
                format('{:,}', cast(files.row_count as bigint)),
                if(files.row_count = 1, ' row', ' rows'),
                if(files.few_count > 0, ', fewer than 5 in other files', '')
            )
    end as reference,
from files
inner join authorities using (organisation_id)
