-- Grain: organisation_id, measure_id, from_date
-- The days from which a trend is read anew, each a decision with a reason.
select
    organisation_id,
    measure_id,
    from_date,
    string_agg(reason, '; ' order by agreed_date, reason) as reason,
    max(agreed_date) as agreed_date,
from stg_extract_baselines
group by organisation_id, measure_id, from_date
