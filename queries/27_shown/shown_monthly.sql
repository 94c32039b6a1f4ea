-- Grain: organisation_id, measure_id, month, dim_1, value_1, dim_2, value_2
-- Exact: never read by a page. Months of each measure, whole and under its filters.
--
-- Without a filter, under each value of each filter, and under each pair of two
-- filters in the latest 36 months. A month in which nothing happened has a row with 0;
-- money of a month that has no row is unknown. Sums are cut to a millionth, which no
-- amount reaches: threads add in any order, and two builds would differ in last digits.
with counted as (
    select
        *,
        team as team_2,
        household_type as household_type_2,
        provider as provider_2,
        placement_kind as placement_kind_2,
        age_band as age_band_2,
        sex as sex_2,
        ethnic_group as ethnic_group_2,
        enquiry_source as enquiry_source_2,
        reason as reason_2,
    from all_measures
),

whole as (
    select
        organisation_id,
        measure_id,
        month,
        '' as dim_1,
        '' as value_1,
        '' as dim_2,
        '' as value_2,
        round(sum(numerator), 6) as numerator,
        round(sum(denominator), 6) as denominator,
        count(*) > count(numerator) as is_unknown,
        any_value(source_files) as source_files,
    from counted
    group by organisation_id, measure_id, month
),

under_one as (
    unpivot counted
    on
    team,
    household_type,
    provider,
    placement_kind,
    age_band,
    sex,
    ethnic_group,
    enquiry_source,
    reason
    into name dim_1 value value_1
),

single as (
    select
        organisation_id,
        measure_id,
        month,
        dim_1,
        value_1,
        '' as dim_2,
        '' as value_2,
        round(sum(numerator), 6) as numerator,
        round(sum(denominator), 6) as denominator,
        count(*) > count(numerator) as is_unknown,
        any_value(source_files) as source_files,
    from under_one
    group by organisation_id, measure_id, month, dim_1, value_1
),

latest as (
    select
        organisation_id,
        max(month) as month,
    from core_live_months
    group by organisation_id
),

recent as (
    select under_one.*
    from under_one
    inner join latest using (organisation_id)
    where under_one.month > latest.month - interval 36 month
),

under_two as (
    unpivot recent
    on
    team_2,
    household_type_2,
    provider_2,
    placement_kind_2,
    age_band_2,
    sex_2,
    ethnic_group_2,
    enquiry_source_2,
    reason_2
    into name second_dim value value_2
),

paired as (
    select
        organisation_id,
        measure_id,
        month,
        dim_1,
        value_1,
        replace(second_dim, '_2', '') as dim_2,
        value_2,
        round(sum(numerator), 6) as numerator,
        round(sum(denominator), 6) as denominator,
        count(*) > count(numerator) as is_unknown,
        any_value(source_files) as source_files,
    from under_two
    where dim_1 < replace(second_dim, '_2', '')
    group by organisation_id, measure_id, month, dim_1, value_1, second_dim, value_2
),

every_cell as (
    select * from whole
    union all by name
    select * from single
    union all by name
    select * from paired
),

spans as (
    select
        every_cell.organisation_id,
        every_cell.measure_id,
        every_cell.dim_1,
        every_cell.value_1,
        every_cell.dim_2,
        every_cell.value_2,
        any_value(every_cell.source_files) as source_files,
        count(every_cell.denominator) > 0 as has_denominator,
    from every_cell
    group by all
),

begun as (
    select
        whole.organisation_id,
        whole.measure_id,
        any_value(measures.unit) = 'gbp' as is_money,
        if(
            any_value(measures.live_aggregation) = 'stock'
            or any_value(measures.unit) = 'gbp',
            min(whole.month),
            least(min(whole.month), any_value(sources.first_month))
        ) as first_month,
    from whole
    inner join stg_measures as measures using (measure_id)
    left join core_extract_sources as sources using (organisation_id, source_files)
    group by whole.organisation_id, whole.measure_id
)

select
    spans.organisation_id,
    spans.measure_id,
    months.month,
    spans.dim_1,
    spans.value_1,
    spans.dim_2,
    spans.value_2,
    coalesce(every_cell.numerator, 0) as numerator,
    if(
        spans.has_denominator, coalesce(every_cell.denominator, 0), null
    ) as denominator,
    coalesce(every_cell.is_unknown, begun.is_money) as is_unknown,
    spans.source_files,
from spans
inner join begun using (organisation_id, measure_id)
inner join core_live_months as months
    on
        spans.organisation_id = months.organisation_id
        and begun.first_month <= months.month
inner join latest on spans.organisation_id = latest.organisation_id
left join every_cell
    on
        spans.organisation_id = every_cell.organisation_id
        and spans.measure_id = every_cell.measure_id
        and spans.dim_1 = every_cell.dim_1
        and spans.value_1 = every_cell.value_1
        and spans.dim_2 = every_cell.dim_2
        and spans.value_2 = every_cell.value_2
        and months.month = every_cell.month
where spans.dim_2 = '' or months.month > latest.month - interval 36 month
