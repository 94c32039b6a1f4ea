-- Grain: organisation_id, cut, period_end, part
-- Enquiries about adoption, open on the day of the extract, not yet applied.
select
    organisation_id,
    'now' as cut,
    extracted_date as period_start,
    extracted_date as period_end,
    if(stage_order = 1, 'Not yet visited', 'Visited, not applied') as part,
    stage_order as part_order,
    count(*) as tally_count,
    'applicants' as source_files,
from core_applications
where service = 'adoption' and is_open and application_date is null
group by all
