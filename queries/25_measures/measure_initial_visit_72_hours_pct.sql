-- Grain: organisation_id, month, enquiry_source
-- Initial visits within three calendar days of the enquiry, of the month's initial
-- visits, both services.
select
    organisation_id,
    month,
    enquiry_source,
    count(*) filter (where is_in_time) as numerator,
    count(*) as denominator,
    'applicants' as source_files,
from core_application_steps
where step = 'initial visit'
group by organisation_id, month, enquiry_source
