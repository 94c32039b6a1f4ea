-- Grain: organisation_name, financial_year, counted
-- What adoption allowances came to for each family and for each child. The report
-- prints two counts of children for the same year, so both stand.
with figures as (
    select * from core_figures
    where period_kind = 'financial_year' and role = 'actual' and value > 0
),

allowances as (
    select
        organisation_name,
        period_label,
        value as outturn_gbp,
        document_id,
        reference,
    from figures
    where
        measure_id = 'adoption_spend'
        and breakdown = 'Adoption Allowances'
        and is_main
),

receivers as (
    select
        organisation_name,
        period_label,
        document_id,
        reference,
        value as receiver_count,
        measure_id = 'adoption_allowance_families' as is_family,
    from figures
    where
        measure_id in ('adoption_allowance_families', 'adoption_allowance_children')
)

select
    receivers.organisation_name,
    receivers.period_label as financial_year,
    if(receivers.is_family, 'Families', 'Children')
    || ', as counted in ' || receivers.reference as counted,
    receivers.is_family,
    cast(receivers.receiver_count as bigint) as receiver_count,
    allowances.outturn_gbp,
    allowances.outturn_gbp / receivers.receiver_count as unit_cost_gbp,
    allowances.outturn_gbp / receivers.receiver_count / 52.18 as week_cost_gbp,
    receivers.document_id,
    allowances.reference || ', ' || receivers.reference as reference,
from receivers
inner join allowances using (organisation_name, period_label, document_id)
order by
    receivers.organisation_name asc,
    receivers.period_label asc,
    receivers.is_family desc,
    receivers.receiver_count asc
