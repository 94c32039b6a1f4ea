-- Grain: organisation_id, measure_id, from_date
-- The targets that were agreed, with a last day each. A target that names none holds
-- until further notice. Of two that begin on one day, the one agreed last counts.
select
    organisation_id,
    measure_id,
    from_date,
    coalesce(to_date, date '9999-12-31') as to_date,
    target_value,
    owner,
    agreed_date,
    agreed_by_body,
    reason,
from stg_extract_targets
qualify
    row_number() over (
        partition by organisation_id, measure_id, from_date
        order by agreed_date desc nulls last, target_value asc
    ) = 1
