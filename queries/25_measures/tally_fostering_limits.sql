-- Grain: organisation_id, cut, period_end, part
-- Open assessments by whether their time limit will hold (fostering).
-- Each stands once: the service's own 6 months to a decision.
select
    organisation_id,
    'now' as cut,
    extracted_date as period_start,
    extracted_date as period_end,
    prospect as part,
    prospect_order as part_order,
    case_count as tally_count,
    'applicants' as source_files,
from core_limit_prospects
where service = 'fostering'
