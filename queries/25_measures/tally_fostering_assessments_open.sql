-- Grain: organisation_id, cut, period_end, part
-- Assessments that are open on the day of the extract, by stage (fostering).
select
    organisation_id,
    'now' as cut,
    extracted_date as period_start,
    extracted_date as period_end,
    stage as part,
    stage_order as part_order,
    count(*) as tally_count,
    'applicants' as source_files,
from core_assessments_expected
where service = 'fostering'
group by all
