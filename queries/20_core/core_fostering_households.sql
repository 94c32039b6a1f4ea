-- Grain: organisation_id, household_id
-- Approved households with where they came from and why they left.
-- The source of the enquiry is that of the approved applicant who became the
-- household; where the records do not lead back to one, it is not known.
with households as (
    select * from stg_extract_households
    where approval_date is not null
),

applicants as (
    select distinct on (organisation_id, household_id)
        organisation_id,
        household_id,
        enquiry_source,
    from core_applications
    where service = 'fostering' and outcome = 'approved' and household_id is not null
    order by organisation_id, household_id, decision_date, applicant_id
)

select
    households.organisation_id,
    households.household_id,
    households.household_type,
    coalesce(households.team, 'Not known') as team,
    coalesce(applicants.enquiry_source, 'Not known') as enquiry_source,
    households.approval_date,
    households.ended_date,
    coalesce(households.end_reason, 'Not known') as reason,
from households
left join applicants using (organisation_id, household_id)
