-- Grain: organisation_id, month, enquiry_source
-- Adopters approved, by the month of the decision.
with decided as (
    select
        organisation_id,
        enquiry_source,
        date_trunc('month', decision_date) as month,
    from core_applications
    where service = 'adoption' and outcome = 'approved'
),

months as (
    select * from core_recruitment_months
)

select
    decided.organisation_id,
    months.month,
    decided.enquiry_source,
    count(*) as numerator,
    cast(null as bigint) as denominator,
    'applicants' as source_files,
from decided
inner join months using (organisation_id, month)
group by decided.organisation_id, months.month, decided.enquiry_source
