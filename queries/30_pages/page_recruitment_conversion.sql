-- Grain: organisation_name, service, financial_year, step_order
-- What one stage of the funnel is of an earlier one in the same year (a period
-- conversion), beside what the report prints. The benchmark is what the service says
-- it looks for from enquiry to approval; it stands for every year.
with funnel as (
    select * from page_recruitment_funnel
),

figures as (
    select * from core_figures
    where is_main and value is not null
),

steps (service, step_order, step, from_order, to_order, is_whole, measure_id) as (
    values
    (
        'fostering', 1, 'Enquiries to stage 1', 1, 2, false,
        'fostering_enquiry_to_stage1_pct'
    ),
    ('fostering', 2, 'Stage 1 to stage 2', 2, 3, false, null),
    ('fostering', 3, 'Stage 2 to approval', 3, 4, false, null),
    (
        'fostering', 4, 'Stage 1 to approval', 2, 4, false,
        'fostering_stage1_to_approval_pct'
    ),
    (
        'fostering', 5, 'Enquiries to approval', 1, 4, true,
        'fostering_enquiry_to_approval_pct'
    ),
    ('adoption', 1, 'Enquiries to applications', 1, 2, false, null),
    ('adoption', 2, 'Applications to approval', 2, 3, false, null),
    ('adoption', 3, 'Enquiries to approval', 1, 3, true, null)
),

printed as (
    select
        organisation_name,
        period_label as financial_year,
        measure_id,
        value as stated_pct,
        document_id,
        reference,
    from figures
    where role = 'actual' and period_kind = 'financial_year' and breakdown is null
),

benchmarks as (
    select
        organisation_name,
        measure_id,
        arg_max(value, period_label) as benchmark_pct,
    from figures
    where role = 'target' and unit = 'pct'
    group by organisation_name, measure_id
),

paired as (
    select
        starts.organisation_name,
        starts.service,
        starts.financial_year,
        steps.step_order,
        steps.step,
        steps.to_order - steps.from_order = 1 as is_stage_by_stage,
        steps.is_whole,
        steps.measure_id,
        starts.household_count as from_count,
        starts.household_count_symbol as from_count_symbol,
        ends.household_count as to_count,
        ends.household_count_symbol as to_count_symbol,
        starts.document_id,
        [starts.reference, ends.reference] as references_used,
    from steps
    inner join funnel as starts
        on
            steps.service = starts.service
            and steps.from_order = starts.stage_order
    inner join funnel as ends
        on
            steps.service = ends.service
            and steps.to_order = ends.stage_order
            and starts.organisation_name = ends.organisation_name
            and starts.financial_year = ends.financial_year
)

select
    paired.organisation_name,
    paired.service,
    paired.financial_year,
    paired.step_order,
    paired.step,
    paired.is_stage_by_stage,
    paired.is_whole,
    paired.from_count,
    paired.from_count_symbol,
    paired.to_count,
    paired.to_count_symbol,
    100 * paired.to_count / nullif(paired.from_count, 0) as conversion_pct,
    case when paired.from_count = 0 then 'z' end as conversion_pct_symbol,
    printed.stated_pct,
    case when printed.stated_pct is null then 'x' end as stated_pct_symbol,
    benchmarks.benchmark_pct,
    paired.document_id,
    array_to_string(
        list_sort(
            list_distinct(list_append(paired.references_used, printed.reference))
        ),
        ', '
    ) as reference,
from paired
left join printed
    on
        paired.organisation_name = printed.organisation_name
        and paired.financial_year = printed.financial_year
        and paired.measure_id = printed.measure_id
        and paired.document_id = printed.document_id
left join benchmarks
    on
        paired.organisation_name = benchmarks.organisation_name
        and paired.measure_id = benchmarks.measure_id
order by
    paired.organisation_name asc,
    paired.service desc,
    paired.step_order asc,
    paired.financial_year asc
