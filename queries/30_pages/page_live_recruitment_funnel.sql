-- Grain: organisation_id, service, cut, period_end, dim_1, value_1, stage_order
-- How many took each step in a year or in twelve months, whoever they were.
-- A period funnel: both percentages divide counts of the same period, so that a step
-- can exceed 100%. They come from the counts that may be shown; for totals, none is
-- shown on fewer than 10. Without the step before, or enquiries, there is none at all.
-- The only filter is the source of the enquiry.
with counts as (
    select * from shown_measures
    where
        cut in ('rolling_12', 'year')
        and dim_1 in ('', 'enquiry_source')
        and dim_2 = ''
),

stages (service, stage_order, stage, measure_id) as (
    values
    ('fostering', 1, 'Enquiries', 'fostering_enquiries'),
    ('fostering', 2, 'Initial visits', 'fostering_initial_visits'),
    ('fostering', 3, 'Applications (stage 1)', 'fostering_stage1_started'),
    ('fostering', 4, 'Stage 2 started', 'fostering_stage2_started'),
    ('fostering', 5, 'Households approved', 'fostering_households_approved'),
    ('adoption', 1, 'Enquiries', 'adoption_enquiries'),
    ('adoption', 2, 'Applications (stage 1)', 'adopter_applications'),
    ('adoption', 3, 'Adopters approved', 'adopters_approved')
),

staged as (
    select
        counts.organisation_id,
        stages.service,
        counts.cut,
        counts.period_start,
        counts.period_end,
        counts.dim_1,
        counts.value_1,
        counts.dim_2,
        counts.value_2,
        stages.stage_order,
        stages.stage,
        counts.measure_id,
        counts.value,
        counts.value_symbol,
        counts.is_rounded,
        counts.source_files,
        coalesce(
            lag(stages.stage_order) over in_order = stages.stage_order - 1, false
        ) as has_previous,
        if(has_previous, lag(counts.value) over in_order, null) as previous_value,
        bool_or(stages.stage_order = 1) over whole as has_enquiries,
        max(counts.value) filter (where stages.stage_order = 1) over whole
            as enquiry_value,
    from counts
    inner join stages using (measure_id)
    window
        whole as (
            partition by
                counts.organisation_id,
                stages.service,
                counts.cut,
                counts.period_end,
                counts.value_1
        ),
        in_order as (
            partition by
                counts.organisation_id,
                stages.service,
                counts.cut,
                counts.period_end,
                counts.value_1
            order by stages.stage_order
        )
),

judged as (
    select
        staged.*,
        core_audience.audience = 'totals' as is_totals,
    from staged
    cross join core_audience
),

rated as (
    select
        *,
        if(
            is_totals and previous_value < 10, null, 100 * value / previous_value
        ) as of_previous_stage_pct,
        if(
            is_totals and enquiry_value < 10, null, 100 * value / enquiry_value
        ) as of_enquiries_pct,
    from judged
),

authorities as (
    select * from stg_extract_authorities
),

sources as (
    select * from core_extract_sources
)

select
    rated.organisation_id,
    authorities.organisation_name,
    rated.service,
    rated.cut,
    rated.period_start,
    rated.period_end,
    rated.dim_1,
    rated.value_1,
    rated.dim_2,
    rated.value_2,
    rated.stage_order,
    rated.stage,
    rated.measure_id,
    cast(rated.value as bigint) as household_count,
    rated.value_symbol as household_count_symbol,
    rated.is_rounded,
    if(rated.previous_value = 0, null, rated.of_previous_stage_pct)
        as of_previous_stage_pct,
    case
        when rated.stage_order = 1 or rated.previous_value = 0 then 'z'
        when not rated.has_previous then 'x'
        when rated.of_previous_stage_pct is null then 'c'
    end as of_previous_stage_pct_symbol,
    if(rated.enquiry_value = 0, null, rated.of_enquiries_pct) as of_enquiries_pct,
    case
        when rated.enquiry_value = 0 then 'z'
        when not rated.has_enquiries then 'x'
        when rated.of_enquiries_pct is null then 'c'
    end as of_enquiries_pct_symbol,
    sources.document_id,
    sources.reference,
from rated
inner join authorities using (organisation_id)
left join sources using (organisation_id, source_files)
order by
    authorities.organisation_name asc,
    rated.service desc,
    rated.cut asc,
    rated.period_end asc,
    rated.dim_1 asc,
    rated.value_1 asc,
    rated.stage_order asc
