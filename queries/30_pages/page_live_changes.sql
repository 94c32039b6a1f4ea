-- Grain: organisation_name, measure_id, period_end
-- What the latest month brought, and how far earlier months were told otherwise before.
--
-- A difference from what was shown before is split: the movement is from the last month
-- known then, as it is counted now, to this month; the revision is that earlier month
-- as it is counted now less as it was counted then. Without an earlier snapshot, or
-- for a month that was known then already, the movement is from the month before.
-- Measures that are small every month are compared over 12 months. Sums of pounds may
-- differ in the last digit from build to build: less than a millionth is no revision.
-- Nor is it one that a month may be shown now and might not then, or the other way.
with periods as (
    select
        *,
        cut = 'month' as is_month,
    from shown_measures
    where cut in ('month', 'rolling_12') and dim_1 = '' and dim_2 = ''
),

one_cut as (
    select * from periods
    qualify
        is_month = max(is_month) over (partition by organisation_id, measure_id)
),

before as (
    select * from stg_previous_measures
),

known_before as (
    select
        organisation_id,
        max(period_end) as known_until,
        max(extracted_date) as extracted_date,
    from before
    group by organisation_id
),

revised as (
    select
        one_cut.organisation_id,
        one_cut.measure_id,
        count(*) as revised_months_count,
        min(one_cut.period_end) as first_revised_date,
    from one_cut
    inner join before using (organisation_id, measure_id, cut, period_end)
    where
        abs(one_cut.value - before.value) > 1e-6
        or (before.value is not null and one_cut.value_symbol in ('x', 'z'))
    group by one_cut.organisation_id, one_cut.measure_id
),

compared as (
    select
        one_cut.*,
        known_before.extracted_date as before_extracted_date,
        case
            when one_cut.period_end > known_before.known_until
                then known_before.known_until
            else last_day(one_cut.period_end - interval 1 month)
        end as earlier_period_end,
        coalesce(one_cut.period_end > known_before.known_until, false) as is_new,
        one_cut.period_end = max(one_cut.period_end) over (
            partition by one_cut.organisation_id
        ) as is_latest,
    from one_cut
    left join known_before using (organisation_id)
)

select
    authorities.organisation_name,
    compared.measure_id,
    measures.measure_name,
    measures.unit,
    measures.good_direction,
    measures.theme,
    measures.service,
    compared.cut,
    compared.period_end,
    compared.value,
    compared.value_symbol,
    compared.earlier_period_end,
    earlier.value as earlier_value,
    earlier.value_symbol as earlier_value_symbol,
    compared.value - earlier.value as movement,
    case
        when not compared.is_new then null
        when abs(earlier.value - before.value) <= 1e-6 then 0
        else earlier.value - before.value
    end as revision,
    case
        when compared.is_latest then coalesce(revised.revised_months_count, 0)
    end as revised_months_count,
    case when compared.is_latest then revised.first_revised_date end
        as first_revised_date,
    compared.before_extracted_date,
    compared.is_latest,
    sources.document_id,
    sources.reference,
from compared
inner join stg_measures as measures using (measure_id)
inner join stg_extract_authorities as authorities using (organisation_id)
left join core_extract_sources as sources using (organisation_id, source_files)
left join one_cut as earlier
    on
        compared.organisation_id = earlier.organisation_id
        and compared.measure_id = earlier.measure_id
        and compared.earlier_period_end = earlier.period_end
left join before
    on
        compared.organisation_id = before.organisation_id
        and compared.measure_id = before.measure_id
        and compared.cut = before.cut
        and compared.earlier_period_end = before.period_end
left join revised
    on
        compared.organisation_id = revised.organisation_id
        and compared.measure_id = revised.measure_id
order by authorities.organisation_name, compared.period_end, measures.measure_name
