-- Grain: organisation_id, month, enquiry_source
-- Fostering assessments decided within 6 months of the application, the service's own
-- limit, of those decided in the month.
select
    organisation_id,
    month,
    enquiry_source,
    count(*) filter (where is_in_time) as numerator,
    count(*) as denominator,
    'applicants' as source_files,
from core_application_steps
where service = 'fostering' and step = 'decision' and is_in_time is not null
group by organisation_id, month, enquiry_source
