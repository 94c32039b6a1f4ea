-- Grain: organisation_id, month, enquiry_source
-- Households that came to panel within 8 months of their application (NMS 14.4), of
-- those that came to panel in the month.
select
    organisation_id,
    month,
    enquiry_source,
    count(*) filter (where is_in_time) as numerator,
    count(*) as denominator,
    'applicants' as source_files,
from core_application_steps
where service = 'fostering' and step = 'panel' and is_in_time is not null
group by organisation_id, month, enquiry_source
