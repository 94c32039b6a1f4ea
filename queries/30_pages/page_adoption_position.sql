-- Grain: organisation_name, financial_year, indicator, basis
-- Where A1 and A2 stand against the threshold: over the three years to a financial
-- year, in that year alone, and in the current year. The report compares its undated
-- position with the last full year, so it stands beside that year and no other.
with scorecard as (
    select * from page_adoption_scorecard
    where unit = 'days'
),

last_years as (
    select
        organisation_name,
        indicator,
        max(financial_year) as financial_year,
    from scorecard
    where averaging_years = 1
    group by organisation_name, indicator
),

placed as (
    select
        scorecard.* exclude (financial_year),
        coalesce(
            scorecard.financial_year, last_years.financial_year
        ) as financial_year,
    from scorecard
    inner join last_years using (organisation_name, indicator)
)

select
    organisation_name,
    financial_year,
    indicator,
    basis,
    averaging_years,
    indicator || ', ' || case averaging_years
        when 1 then 'the year alone'
        when 3 then 'three years'
        else 'now, undated'
    end as position,
    period_label,
    value as wait_days,
    threshold_value as threshold_days,
    is_threshold_of_period,
    gap_value as gap_days,
    gap_value / (365.25 / 12) as gap_months,
    document_id,
    reference,
from placed
order by
    organisation_name asc,
    financial_year asc,
    indicator asc,
    averaging_years desc nulls last
