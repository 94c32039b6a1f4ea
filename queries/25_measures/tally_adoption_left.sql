-- Grain: organisation_id, cut, period_start, enquiry_source, reason, part
-- How far those came who left without approval after an enquiry about adoption.
select
    organisation_id,
    cut,
    period_start,
    period_end,
    enquiry_source,
    reason,
    stage as part,
    stage_order as part_order,
    count(*) as tally_count,
    'applicants' as source_files,
from core_application_endings
where service = 'adoption'
group by all
