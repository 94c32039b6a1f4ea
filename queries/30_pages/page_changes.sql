-- Grain: organisation_name, financial_year, measure_id
-- What moved since the year before, ordered by how much it moved in proportion. Where
-- the record lacks the year before there is no row: a change over two years is another.
-- A change of a small count is large in proportion and may mean little: those from
-- fewer than 10 are marked.
with years as (
    select * from core_years
    where
        role = 'actual'
        and breakdown in ('', '1 year')
        and value is not null
        and theme not in ('governance', 'support')
        and unit in (
            'adopters',
            'applications',
            'assessments',
            'children',
            'days',
            'disruptions',
            'enquiries',
            'households',
            'places'
        )
),

measures as (
    select * from stg_measures
),

compared as (
    select
        years.organisation_name,
        years.financial_year,
        years.measure_id,
        measures.measure_name,
        measures.service,
        measures.theme,
        measures.unit,
        measures.good_direction,
        before.value as before_value,
        years.value as now_value,
        if(
            before.document_id = years.document_id,
            years.document_id,
            years.document_id || '; ' || before.document_id
        ) as document_id,
        case
            when before.document_id <> years.document_id
                then years.reference || '; ' || before.reference
            when before.reference <> years.reference
                then years.reference || ', ' || before.reference
            else years.reference
        end as reference,
    from years
    inner join measures using (measure_id)
    inner join years as before
        on
            years.organisation_name = before.organisation_name
            and years.measure_id = before.measure_id
            and years.breakdown = before.breakdown
            and years.year_end_date = before.year_end_date + interval 1 year
)

select
    organisation_name,
    financial_year,
    measure_id,
    measure_name,
    service,
    theme,
    unit,
    cast(before_value as bigint) as before_count,
    cast(now_value as bigint) as now_count,
    cast(now_value - before_value as bigint) as change_count,
    100 * (now_value - before_value) / nullif(before_value, 0) as change_pct,
    case
        when good_direction = 'neither' or now_value = before_value then ''
        when (now_value > before_value) = (good_direction = 'up') then 'better'
        else 'worse'
    end as change_verdict,
    before_value < 10 as is_from_few,
    document_id,
    reference,
from compared
where now_value <> before_value
order by
    organisation_name asc,
    financial_year asc,
    abs(100 * (now_value - before_value) / nullif(before_value, 0)) desc nulls last,
    measure_name asc
