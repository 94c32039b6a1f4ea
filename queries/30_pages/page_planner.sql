-- Grain: organisation_name, financial_year
-- What a plan for fostering households starts from: the year's own numbers.
with movement as (
    select * from page_household_movement
),

conversion as (
    select * from page_recruitment_conversion
    where is_whole
),

latest_targets as (
    select
        organisation_name,
        arg_max(target_count, financial_year) as latest_target_count,
    from movement
    where target_count is not null
    group by organisation_name
)

select
    movement.organisation_name,
    movement.service,
    movement.financial_year,
    movement.year_end_date,
    movement.closing_count as household_count,
    movement.target_count,
    -- The target that a plan starts from: the year's, or the last that was set.
    coalesce(
        movement.target_count, latest_targets.latest_target_count
    ) as plan_target_count,
    movement.approved_count,
    movement.left_count,
    movement.turnover_pct,
    conversion.from_count as enquiry_count,
    conversion.conversion_pct,
    conversion.benchmark_pct,
    movement.document_id,
    array_to_string(
        list_sort(
            list_distinct(
                string_split(movement.reference, ', ')
                || string_split(conversion.reference, ', ')
            )
        ),
        ', '
    ) as reference,
from movement
inner join conversion using (organisation_name, service, financial_year)
left join latest_targets using (organisation_name)
where movement.approved_count is not null and movement.left_count is not null
order by movement.organisation_name, movement.financial_year
