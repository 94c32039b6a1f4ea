-- Grain: organisation_id, month, enquiry_source
-- Fostering assessments that started stage 2, by the month in which they did.
select
    organisation_id,
    month,
    enquiry_source,
    count(*) as numerator,
    cast(null as bigint) as denominator,
    'applicants' as source_files,
from core_application_steps
where service = 'fostering' and step = 'stage 2'
group by organisation_id, month, enquiry_source
