-- Grain: organisation_id, month, enquiry_source
-- Enquiries answered on the day they came in, of the month's enquiries, both services.
select
    organisation_id,
    month,
    enquiry_source,
    count(*) filter (where is_in_time) as numerator,
    count(*) as denominator,
    'applicants' as source_files,
from core_application_steps
where step = 'enquiry'
group by organisation_id, month, enquiry_source
