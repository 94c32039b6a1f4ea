-- Grain: organisation_name, financial_year, outcome
-- Decisions that a child should be placed for adoption, and what became of them by the
-- end of the court proceedings. What was not reversed is the rest: it is not printed.
with years as (
    select * from core_years
    where
        role = 'actual'
        and value is not null
        and measure_id in ('adoption_decisions', 'adoption_decisions_reversed')
),

decided as (
    select
        organisation_name,
        financial_year,
        value as decision_count,
        document_id,
        reference,
    from years
    where measure_id = 'adoption_decisions' and breakdown = ''
),

reversed as (
    select * from years
    where measure_id = 'adoption_decisions_reversed'
),

outcomes as (
    select
        decided.*,
        'Not reversed' as outcome,
        1 as outcome_order,
        decided.decision_count - reversed.value as children_count,
    from decided
    inner join reversed using (organisation_name, financial_year)
    where reversed.breakdown = ''
    union all
    select
        decided.*,
        if(reversed.breakdown = '', 'Reversed', 'Reversed: ' || reversed.breakdown)
            as outcome,
        if(reversed.breakdown = '', 2, 3) as outcome_order,
        reversed.value as children_count,
    from decided
    inner join reversed using (organisation_name, financial_year)
)

select
    organisation_name,
    financial_year,
    'adoption' as service,
    outcome,
    outcome_order,
    cast(children_count as bigint) as children_count,
    cast(decision_count as bigint) as decision_count,
    100 * children_count / nullif(decision_count, 0) as of_decisions_pct,
    document_id,
    reference,
from outcomes
order by
    organisation_name asc,
    financial_year asc,
    outcome_order asc,
    children_count desc
