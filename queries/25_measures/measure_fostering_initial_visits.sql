-- Grain: organisation_id, month, enquiry_source
-- Initial visits to households that enquired about fostering, by their month.
select
    organisation_id,
    month,
    enquiry_source,
    count(*) as numerator,
    cast(null as bigint) as denominator,
    'applicants' as source_files,
from core_application_steps
where service = 'fostering' and step = 'initial visit'
group by organisation_id, month, enquiry_source
