-- Grain: organisation_name, service, financial_year, stage_order, reference
-- Counts of a stage that the same documents give elsewhere and that differ from the
-- one in the funnel, with what the whole conversion would be if they were right.
with funnel as (
    select * from page_recruitment_funnel
),

others as (
    select
        organisation_name,
        period_label as financial_year,
        service,
        value as other_value,
        document_id,
        reference,
        case measure_id
            when 'fostering_enquiries' then 1
            when 'adoption_enquiries' then 1
            when 'adopter_applications' then 2
            when 'fostering_stage1_started' then 2
            when 'fostering_stage2_started' then 3
            when 'adopters_approved' then 3
            when 'fostering_households_approved' then 4
        end as stage_order,
    from core_figures
    where
        role = 'actual'
        and not is_main
        and breakdown is null
        and period_kind = 'financial_year'
        and value is not null
),

approved as (
    select
        organisation_name,
        service,
        financial_year,
        arg_max(household_count, stage_order) as approved_count,
    from funnel
    group by organisation_name, service, financial_year
)

select
    funnel.organisation_name,
    funnel.service,
    funnel.financial_year,
    funnel.stage_order,
    funnel.stage,
    funnel.household_count,
    cast(others.other_value as bigint) as other_count,
    case
        when funnel.stage_order = 1
            then 100 * approved.approved_count / nullif(others.other_value, 0)
    end as approved_of_other_pct,
    others.document_id,
    others.reference,
from others
inner join funnel using (organisation_name, service, financial_year, stage_order)
inner join approved using (organisation_name, service, financial_year)
where others.other_value <> funnel.household_count
order by
    funnel.organisation_name asc,
    funnel.service desc,
    funnel.financial_year asc,
    funnel.stage_order asc
