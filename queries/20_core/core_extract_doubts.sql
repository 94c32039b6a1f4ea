-- Grain: organisation_id, source_file, row_number, column_name, rule
-- All that is odd in the extracts and was counted all the same, row by row.
--
-- What one file shows by itself, and what two of them show together.
select * from stg_extract_doubts
union all by name
select * from core_extract_doubts_of_children
union all by name
select * from core_extract_doubts_of_homes
union all by name
select * from core_extract_doubts_of_adopters
union all by name
select * from core_extract_doubts_of_adoption
