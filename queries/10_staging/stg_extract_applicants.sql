-- Grain: organisation_id, applicant_id
-- Households that enquired about fostering or adoption, and the day of each stage.
select
    organisation_id,
    applicant_id,
    service,
    enquiry_date,
    coalesce(enquiry_source, 'Not known') as enquiry_source,
    first_response_date,
    initial_visit_date,
    application_date,
    stage_2_date,
    panel_date,
    decision_date,
    outcome,
    outcome_reason,
    household_id,
    stopped_waiting_date,
    source_file,
    row_number,
from raw_extract_applicants
