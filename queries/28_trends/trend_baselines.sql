-- Grain: organisation_id, measure_id, from_date
-- The days from which a trend is read anew, each a decision with a reason, and the day
-- until which it holds: the day before the next.
with decided as (
    select
        organisation_id,
        measure_id,
        from_date,
        string_agg(reason, '; ' order by agreed_date, reason) as reason,
        max(agreed_date) as agreed_date,
    from stg_extract_baselines
    group by organisation_id, measure_id, from_date
)

select
    *,
    coalesce(
        lead(from_date) over (
            partition by organisation_id, measure_id
            order by from_date
        ) - 1,
        date '9999-12-31'
    ) as until_date,
from decided
