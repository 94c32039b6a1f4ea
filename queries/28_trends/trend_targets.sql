-- Grain: organisation_id, measure_id, from_date
-- The targets that were agreed, each with the last day on which it holds: the day that
-- it names, or the day before a later target begins. Of two that begin on one day, the
-- one agreed last counts.
with agreed as (
    select * from stg_extract_targets
    qualify
        row_number() over (
            partition by organisation_id, measure_id, from_date
            order by agreed_date desc nulls last, target_value asc
        ) = 1
)

select
    organisation_id,
    measure_id,
    from_date,
    least(
        coalesce(to_date, date '9999-12-31'),
        coalesce(lead(from_date) over later - 1, date '9999-12-31')
    ) as until_date,
    target_value,
    owner,
    agreed_date,
    agreed_by_body,
    reason,
from agreed
window later as (
    partition by organisation_id, measure_id
    order by from_date
)
