-- Grain: organisation_name, indicator, period_label
-- A1 and A2 of the scorecard by year: days waited, and how far from the threshold.
-- A three-year average stands at the year in which it ends.
select
    organisation_name,
    indicator,
    financial_year,
    basis,
    period_label,
    value as wait_days,
    threshold_value as threshold_days,
    is_threshold_of_period,
    gap_value as gap_days,
    gap_value / (365.25 / 12) as gap_months,
    document_id,
    reference,
from page_adoption_scorecard
where unit = 'days' and averaging_years is not null
order by organisation_name, indicator, financial_year, averaging_years
