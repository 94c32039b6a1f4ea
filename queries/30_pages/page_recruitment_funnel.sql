-- Grain: organisation_name, service, financial_year, stage_order
-- How many enquired, applied, were assessed and were approved in a year. Both
-- percentages divide counts of the same year, whoever they were: a period conversion,
-- not the fate of the year's enquiries, so that a stage can exceed 100%. A share of a
-- stage that the report does not know is not known.
with years as (
    select * from core_years
    where role = 'actual' and breakdown = ''
),

stages (service, stage_order, stage, measure_id) as (
    values
    ('fostering', 1, 'Enquiries', 'fostering_enquiries'),
    ('fostering', 2, 'Assessments started at stage 1', 'fostering_stage1_started'),
    ('fostering', 3, 'Assessments moved to stage 2', 'fostering_stage2_started'),
    ('fostering', 4, 'Households approved', 'fostering_households_approved'),
    ('adoption', 1, 'Enquiries', 'adoption_enquiries'),
    ('adoption', 2, 'Applications received', 'adopter_applications'),
    ('adoption', 3, 'Adopters approved', 'adopters_approved')
),

staged as (
    select
        years.organisation_name,
        stages.service,
        years.financial_year,
        stages.stage_order,
        stages.stage,
        years.value,
        years.symbol,
        years.document_id,
        years.reference,
    from years
    inner join stages using (measure_id)
),

compared as (
    select
        *,
        case
            when lag(stage_order) over stage_by_stage = stage_order - 1
                then lag(value) over stage_by_stage
        end as previous_value,
        max(value) filter (where stage_order = 1) over whole_year as enquiry_value,
    from staged
    window
        stage_by_stage as (
            partition by organisation_name, service, financial_year
            order by stage_order
        ),
        whole_year as (partition by organisation_name, service, financial_year)
)

select
    organisation_name,
    service,
    financial_year,
    stage_order,
    stage,
    cast(value as bigint) as household_count,
    symbol as household_count_symbol,
    100 * value / nullif(previous_value, 0) as of_previous_stage_pct,
    case
        when stage_order = 1 or previous_value = 0 then 'z'
        when value is null or previous_value is null then 'x'
    end as of_previous_stage_pct_symbol,
    100 * value / nullif(enquiry_value, 0) as of_enquiries_pct,
    case
        when enquiry_value = 0 then 'z'
        when value is null or enquiry_value is null then 'x'
    end as of_enquiries_pct_symbol,
    document_id,
    reference,
from compared
order by organisation_name asc, service desc, financial_year asc, stage_order asc
