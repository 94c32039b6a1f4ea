-- Grain: organisation_id, cut, period_start, enquiry_source, part
-- Days from one step to a later one, a row a case (adoption).
select
    organisation_id,
    cut,
    period_start,
    period_end,
    enquiry_source,
    wait as part,
    wait_order as part_order,
    wait_days as days,
    'applicants' as source_files,
from core_application_waits
where service = 'adoption' and wait not in ('Stage 2 to panel', 'Application to panel')
