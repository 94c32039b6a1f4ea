-- Grain: organisation_id, month, enquiry_source
-- Fostering assessments that ended in an approval or a refusal, by its month.
select
    organisation_id,
    month,
    enquiry_source,
    count(*) as numerator,
    cast(null as bigint) as denominator,
    'applicants' as source_files,
from core_application_steps
where service = 'fostering' and step = 'decision'
group by organisation_id, month, enquiry_source
