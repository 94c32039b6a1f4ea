-- Grain: organisation_id, cut, period_start, part
-- What has become of each financial year's enquiries about adoption.
select
    organisation_id,
    cut,
    period_start,
    period_end,
    fate as part,
    fate_order as part_order,
    count(*) as tally_count,
    'applicants' as source_files,
from core_application_cohorts
where service = 'adoption' and cut = 'year'
group by all
