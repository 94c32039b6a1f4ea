-- Grain: organisation_id, cut, period_start, enquiry_source, part
-- What has become of three years' enquiries about adoption, by their source.
select
    organisation_id,
    cut,
    period_start,
    period_end,
    enquiry_source,
    case
        when fate_order = 1 then 'Approved'
        when fate_order <= 3 then 'Still open'
        else 'Left'
    end as part,
    case
        when fate_order = 1 then 1
        when fate_order <= 3 then 2
        else 3
    end as part_order,
    count(*) as tally_count,
    'applicants' as source_files,
from core_application_cohorts
where service = 'adoption' and cut = 'three_years'
group by all
