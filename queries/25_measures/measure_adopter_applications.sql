-- Grain: organisation_id, month, enquiry_source
-- Registrations of interest in adopting, with which stage 1 starts, by their month.
select
    organisation_id,
    month,
    enquiry_source,
    count(*) as numerator,
    cast(null as bigint) as denominator,
    'applicants' as source_files,
from core_application_steps
where service = 'adoption' and step = 'application'
group by organisation_id, month, enquiry_source
