-- Grain: organisation_id, cut, period_end, part
-- Open assessments by whether their time limit will hold (adoption).
-- Each stands once: the two months of stage 1, or the four of stage 2.
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
where service = 'adoption'
