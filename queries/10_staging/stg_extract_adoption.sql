-- Grain: organisation_id, child_id
-- Children with an adoption plan, and the day of each step.
select
    organisation_id,
    child_id,
    entered_care_date,
    decision_date,
    placement_order_date,
    match_date,
    placed_date,
    order_date,
    reversed_date,
    disrupted_date,
    sibling_group_id,
    fostered_by_adopters_from_date,
    applicant_id,
    source_file,
    row_number,
from raw_extract_adoption
