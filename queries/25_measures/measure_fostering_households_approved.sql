-- Grain: organisation_id, month, enquiry_source, team
-- Mainstream households newly approved to foster, by the month of the approval.
with households as (
    select
        *,
        date_trunc('month', approval_date) as month,
    from core_fostering_households
    where household_type = 'mainstream'
),

months as (
    select * from core_fostering_months
)

select
    households.organisation_id,
    months.month,
    households.enquiry_source,
    households.team,
    count(*) as numerator,
    cast(null as bigint) as denominator,
    'households; applicants' as source_files,
from households
inner join months using (organisation_id, month)
group by all
