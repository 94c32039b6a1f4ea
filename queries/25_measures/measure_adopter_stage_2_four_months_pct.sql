-- Grain: organisation_id, month, enquiry_source
-- Adopters decided within four months of starting stage 2, of those with a decision in
-- the month.
select
    organisation_id,
    month,
    enquiry_source,
    count(*) filter (where is_in_time) as numerator,
    count(*) as denominator,
    'applicants' as source_files,
from core_application_steps
where service = 'adoption' and step = 'decision' and is_in_time is not null
group by organisation_id, month, enquiry_source
