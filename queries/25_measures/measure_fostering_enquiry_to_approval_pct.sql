-- Grain: organisation_id, month, enquiry_source
-- The month's mainstream approvals as a share of the month's enquiries. This is
-- a period conversion: the two are not the same households, and it can exceed 100%.
with later as (
    select
        organisation_id,
        month,
        enquiry_source,
        numerator,
    from measure_fostering_households_approved
),

earlier as (
    select
        organisation_id,
        month,
        enquiry_source,
        numerator as denominator,
    from measure_fostering_enquiries
)

select
    organisation_id,
    month,
    enquiry_source,
    cast(coalesce(sum(numerator), 0) as bigint) as numerator,
    cast(coalesce(sum(denominator), 0) as bigint) as denominator,
    'households; applicants' as source_files,
from (
    select * from later
    union all by name
    select * from earlier
) as counted
inner join core_recruitment_months using (organisation_id, month)
group by organisation_id, month, enquiry_source
