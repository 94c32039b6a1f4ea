-- Grain: organisation_id, source_file, row_number, column_name, rule
-- What is odd in the extracts about who was matched with whom.
with matches as (
    select
        adoption.organisation_id,
        adoption.source_file,
        adoption.row_number,
        adoption.applicant_id,
        adoption.match_date,
        applicants.decision_date,
        applicants.stopped_waiting_date,
        applicants.service = 'adoption' and applicants.outcome = 'approved'
            as are_adopters,
    from stg_extract_adoption as adoption
    inner join stg_extract_applicants as applicants
        using (organisation_id, applicant_id)
)

select
    organisation_id,
    source_file,
    row_number,
    'applicant_id' as column_name,
    applicant_id as value,
    'is not of approved adopters in applicants' as rule,
    'correct it, or their service and outcome in applicants' as remedy,
from matches
where not are_adopters
union all by name
select
    organisation_id,
    source_file,
    row_number,
    'match_date' as column_name,
    cast(match_date as varchar) as value,
    'is before the adopters were approved' as rule,
    'correct it, or decision_date in applicants' as remedy,
from matches
where are_adopters and match_date < decision_date
union all by name
select
    organisation_id,
    source_file,
    row_number,
    'match_date' as column_name,
    cast(match_date as varchar) as value,
    'is after the adopters stopped waiting' as rule,
    'correct it, or stopped_waiting_date in applicants' as remedy,
from matches
where are_adopters and stopped_waiting_date < match_date
