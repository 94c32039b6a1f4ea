-- Grain: organisation_name, financial_year, reason
-- Why households left, with the sum of the year's reasons beside the printed total.
-- Connected persons' households are in the table of reasons, so its sums are not the
-- mainstream households that left: see page_recruitment_leavers.
with figures as (
    select * from core_figures
    where is_main and period_kind = 'financial_year' and role = 'actual'
),

totals as (
    select
        organisation_name,
        period_label as financial_year,
        value as printed_total,
    from figures
    where measure_id = 'households_left' and variant = 'table'
),

reasons as (
    select
        organisation_name,
        period_label as financial_year,
        breakdown as reason,
        value,
        symbol,
        as_printed,
        reading,
        document_id,
        reference,
        sum(value) over (
            partition by organisation_name, period_label
        ) as reasons_sum,
        sum(value) over (
            partition by organisation_name, breakdown
        ) as of_all_years,
    from figures
    where measure_id = 'households_left_by_reason'
)

select
    reasons.organisation_name,
    'fostering' as service,
    reasons.financial_year,
    reasons.reason,
    cast(reasons.value as bigint) as household_count,
    reasons.symbol as household_count_symbol,
    reasons.as_printed,
    reasons.reading,
    cast(reasons.reasons_sum as bigint) as reasons_sum_count,
    cast(totals.printed_total as bigint) as printed_total_count,
    reasons.document_id,
    reasons.reference,
from reasons
left join totals using (organisation_name, financial_year)
order by
    reasons.organisation_name asc,
    reasons.of_all_years desc,
    reasons.reason asc,
    reasons.financial_year asc
