-- Grain: organisation_id, applicant_id
-- Approved adopters: since when they wait for a match, and until when.
--
-- They wait from their approval until the first match of a child with them or the day
-- on which they stopped waiting. Adopters whose placement broke down do not wait again:
-- the extracts do not say whether they still wish to adopt. Only where the adoption
-- extract names the adopters of at least one child: without that nobody's wait ends.
with approved as (
    select
        organisation_id,
        applicant_id,
        decision_date as approved_date,
        stopped_waiting_date,
    from stg_extract_applicants
    where
        service = 'adoption' and outcome = 'approved' and decision_date is not null
),

matches as (
    select
        organisation_id,
        applicant_id,
        min(least(match_date, placed_date, order_date)) as matched_date,
    from stg_extract_adoption
    where applicant_id is not null
    group by organisation_id, applicant_id
),

linked as (
    select distinct organisation_id from matches
)

select
    approved.organisation_id,
    approved.applicant_id,
    approved.approved_date,
    matches.matched_date,
    approved.stopped_waiting_date,
    least(matches.matched_date, approved.stopped_waiting_date) as waiting_until_date,
from approved
inner join linked using (organisation_id)
left join matches using (organisation_id, applicant_id)
