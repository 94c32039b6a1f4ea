-- Grain: organisation_id, month, enquiry_source
-- Adopters who started stage 2 within two months of registering their interest, of
-- those who started stage 2 in the month.
select
    organisation_id,
    month,
    enquiry_source,
    count(*) filter (where is_in_time) as numerator,
    count(*) as denominator,
    'applicants' as source_files,
from core_application_steps
where service = 'adoption' and step = 'stage 2' and is_in_time is not null
group by organisation_id, month, enquiry_source
