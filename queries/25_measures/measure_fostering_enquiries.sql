-- Grain: organisation_id, month, enquiry_source
-- Households that enquired about fostering, by the month of the enquiry.
select
    organisation_id,
    month,
    enquiry_source,
    count(*) as numerator,
    cast(null as bigint) as denominator,
    'applicants' as source_files,
from core_application_steps
where service = 'fostering' and step = 'enquiry'
group by organisation_id, month, enquiry_source
