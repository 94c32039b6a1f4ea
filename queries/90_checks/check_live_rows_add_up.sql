-- Every row of an extract is one that counts, or one that a later return replaced.
select
    concat(
        source_file,
        ' of ',
        organisation_id,
        ' has ',
        row_count,
        ' rows, of which ',
        used_count,
        ' count and ',
        superseded_count,
        ' were replaced; do not publish figures that lack some'
    ) as problem,
from stg_extract_files
where row_count <> used_count + superseded_count
