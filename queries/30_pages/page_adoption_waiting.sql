-- Grain: organisation_name, basis, period_label
-- A3 of the scorecard: children who waited, or are waiting, less than the threshold of
-- their period. The threshold fell from 20 to 14 months, so periods are not alike.
with scorecard as (
    select * from page_adoption_scorecard
)

select
    shares.organisation_name,
    shares.financial_year,
    shares.basis,
    shares.period_label,
    shares.wait_threshold_months,
    cast(counts.value as bigint) as under_threshold_count,
    shares.value as under_threshold_pct,
    shares.document_id,
    shares.reference,
from scorecard as shares
left join scorecard as counts
    on
        shares.organisation_name = counts.organisation_name
        and shares.period_label = counts.period_label
        and counts.indicator = 'A3 count'
where shares.indicator = 'A3'
order by
    shares.organisation_name,
    shares.averaging_years nulls last,
    shares.period_label
