-- Grain: organisation_name, service, period_label
-- Placements that broke down: how many times (disruption_count), how many children
-- were in them (children_count), and out of how many.
--
-- disruption_basis says what disruption_pct divides:
--   adoption: children in disrupted placements by the children placed with adopters
--   in the same year. Some may have been placed the year before, so it is a rate of the
--   period. Where the children are not stated, a disruption is at least one child,
--   and the rate is the least it can be (is_least).
--   fostering: disruptions by the placements made in the period, where both are given.
-- low_pct and high_pct are Wilson's interval at 95% (z = 1.96): the shares that are
-- compatible with what was counted, if children's placements broke down independently.
-- Siblings are placed together and do not, so the true range is wider.
--
-- A council that reports children in foster care, and no fostering disruptions, has a
-- row that says so.
with figures as (
    select * from core_figures
    where is_main
),

adoption as (
    select
        organisation_name,
        'adoption' as service,
        period_label,
        period_label as financial_year,
        max(value) filter (
            where measure_id = 'adoption_disruptions' and breakdown is null
        ) as disruption_count,
        max(value) filter (
            where measure_id = 'adoption_disruptions' and breakdown = 'reviewed'
        ) as reviewed_count,
        max(value) filter (
            where measure_id = 'adoption_disruption_children'
        ) as children_count,
        max(value) filter (
            where measure_id = 'children_placed_with_adopters'
        ) as placement_count,
        any_value(document_id) as document_id,
        string_agg(distinct reference, ', ' order by reference) as reference,
    from figures
    where
        period_kind = 'financial_year'
        and role = 'actual'
        and measure_id in (
            'adoption_disruptions',
            'adoption_disruption_children',
            'children_placed_with_adopters'
        )
    group by organisation_name, period_label
),

fostering as (
    select
        organisation_name,
        'fostering' as service,
        period_label,
        if(period_kind = 'financial_year', period_label, null) as financial_year,
        max(value) filter (
            where measure_id in ('placement_disruptions', 'placement_breakdowns_ever')
        ) as disruption_count,
        max(value) filter (
            where measure_id = 'early_permanence_placements'
        ) as placement_count,
        any_value(document_id) as document_id,
        string_agg(distinct reference, ', ' order by reference) as reference,
    from figures
    where
        measure_id in (
            'placement_disruptions',
            'placement_breakdowns_ever',
            'early_permanence_placements'
        )
    group by organisation_name, period_label, period_kind
),

unpublished as (
    select
        organisation_name,
        'fostering' as service,
        period_label,
        period_label as financial_year,
        any_value(document_id) as document_id,
        'the whole report' as reference,
    from figures
    where
        measure_id = 'children_in_foster_care'
        and period_kind = 'financial_year'
        and organisation_name not in (
            select organisation_name from fostering
            where disruption_count is not null
        )
    group by organisation_name, period_label
),

together as (
    select * from adoption
    where disruption_count is not null
    union all by name
    select * from fostering
    where disruption_count is not null
    union all by name
    select * from unpublished
),

based as (
    select
        * exclude (children_count),
        -- No disruption is no child in one.
        if(disruption_count = 0, 0, children_count) as children_count,
        case
            when service = 'adoption' then coalesce(children_count, disruption_count)
            else disruption_count
        end as broken_count,
    from together
),

rated as (
    select
        *,
        broken_count / nullif(placement_count, 0) as share,
    from based
),

bounded as (
    select
        *,
        (share + 1.9208 / placement_count) / (1 + 3.8416 / placement_count) as middle,
        1.96 * sqrt(
            (greatest(share * (1 - share), 0) + 0.9604 / placement_count)
            / placement_count
        ) / (1 + 3.8416 / placement_count) as half,
    from rated
)

select
    organisation_name,
    service,
    period_label,
    financial_year,
    cast(disruption_count as bigint) as disruption_count,
    cast(children_count as bigint) as children_count,
    cast(reviewed_count as bigint) as reviewed_count,
    cast(placement_count as bigint) as placement_count,
    100 * share as disruption_pct,
    case
        when disruption_count is null then 'Not published'
        when placement_count is null then 'Out of how many is not published'
        when service = 'fostering' then 'Disruptions of placements made in the period'
        when children_count is null
            then 'Disruptions, at least one child each, of children placed'
        else 'Children disrupted of children placed'
    end as disruption_basis,
    coalesce(
        service = 'adoption' and children_count is null and share is not null, false
    ) as is_least,
    100 * if(share is null, null, greatest(0, middle - half)) as low_pct,
    100 * if(share is null, null, least(1, middle + half)) as high_pct,
    document_id,
    reference,
from bounded
order by
    organisation_name asc,
    service asc,
    financial_year asc,
    -- A period that holds others comes last.
    placement_count is null asc,
    period_label asc
