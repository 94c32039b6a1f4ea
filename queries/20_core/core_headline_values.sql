-- Grain: organisation_name, measure_id, period_label
-- The measures that say whether a service is on track, in every period that has them.
-- A rate is computed from its two counts, which travel with it. Spending is shown as
-- its variance, outturn less budget. Which measures these are, and in which order, is
-- a decision of this file.
with figures as (
    select * from core_figures
    where is_main and role in ('actual', 'budget') and period_kind <> 'standing'
),

direct as (
    select wanted.*
    from (
        values
        ('mainstream_households', 1, ''),
        ('fostering_enquiries', 2, ''),
        ('fostering_households_approved', 3, ''),
        ('children_in_house', 3, ''),
        ('children_in_foster_care', 4, ''),
        ('households_on_hold_pct', 5, ''),
        ('approved_foster_carers', 6, ''),
        ('children_in_placement', 7, ''),
        ('early_permanence_placements', 8, ''),
        ('placement_disruptions', 1, ''),
        ('adoption_disruptions', 2, ''),
        ('adoption_disruption_children', 3, ''),
        ('long_term_stability_pct', 4, ''),
        ('adopters_approved', 1, ''),
        ('children_adopted', 2, ''),
        ('children_awaiting_match', 3, ''),
        ('a1_days', 4, '1 year'),
        ('a2_days', 5, '1 year')
    ) as wanted (measure_id, headline_order, wanted_breakdown)
),

rates as (
    select wanted.*
    from (
        values
        (
            'fostering_enquiry_to_approval_pct',
            4,
            'fostering_households_approved',
            'fostering_enquiries'
        ),
        (
            'fostering_assessments_in_time_pct',
            5,
            'fostering_assessments_in_time',
            'fostering_assessments_completed'
        ),
        ('occupancy_pct', 2, 'filled_places', 'approved_places')
    ) as wanted (measure_id, headline_order, part_measure_id, whole_measure_id)
),

spending as (
    select wanted.*
    from (
        values
        ('placements_spend', 1, 'Total Placements'),
        ('adoption_spend', 2, 'Total')
    ) as wanted (measure_id, headline_order, wanted_breakdown)
),

measured as (
    select
        figures.organisation_name,
        figures.measure_id,
        direct.headline_order,
        figures.period_kind,
        figures.period_label,
        figures.period_end_date,
        figures.value,
        figures.symbol,
        cast(null as double) as part_count,
        cast(null as double) as whole_count,
        figures.document_id,
        figures.reference,
    from figures
    inner join direct
        on
            figures.measure_id = direct.measure_id
            and coalesce(figures.breakdown, '') = direct.wanted_breakdown
    where figures.role = 'actual' and figures.period_end_date is not null
),

computed as (
    select
        parts.organisation_name,
        rates.measure_id,
        rates.headline_order,
        parts.period_kind,
        parts.period_label,
        parts.period_end_date,
        100 * parts.value / nullif(wholes.value, 0) as value,
        case when parts.value is null or wholes.value is null then 'x' end as symbol,
        parts.value as part_count,
        wholes.value as whole_count,
        -- Both counts say where they stand: one document with two places, or two.
        case
            when parts.document_id = wholes.document_id then parts.document_id
            else parts.document_id || '; ' || wholes.document_id
        end as document_id,
        case
            when parts.document_id <> wholes.document_id
                then parts.reference || '; ' || wholes.reference
            when parts.reference <> wholes.reference
                then parts.reference || ', ' || wholes.reference
            else parts.reference
        end as reference,
    from rates
    inner join figures as parts
        on
            rates.part_measure_id = parts.measure_id
            and parts.role = 'actual'
            and parts.breakdown is null
    inner join figures as wholes
        on
            rates.whole_measure_id = wholes.measure_id
            and parts.organisation_name = wholes.organisation_name
            and parts.period_label = wholes.period_label
            and wholes.role = 'actual'
            and wholes.breakdown is null
),

variances as (
    select
        outturns.organisation_name,
        outturns.measure_id,
        spending.headline_order,
        outturns.period_kind,
        outturns.period_label,
        outturns.period_end_date,
        outturns.value - budgets.value as value,
        cast(null as varchar) as symbol,
        outturns.value as part_count,
        budgets.value as whole_count,
        outturns.document_id,
        outturns.reference,
    from spending
    inner join figures as outturns
        on
            spending.measure_id = outturns.measure_id
            and spending.wanted_breakdown = outturns.breakdown
            and outturns.role = 'actual'
    inner join figures as budgets
        on
            outturns.organisation_name = budgets.organisation_name
            and outturns.measure_id = budgets.measure_id
            and outturns.breakdown = budgets.breakdown
            and outturns.period_label = budgets.period_label
            and budgets.role = 'budget'
)

select * from measured
union all
select * from computed
union all
select * from variances
