-- Grain: organisation_name, period_end
-- What mainstream places that were not available cost, by month, at the most.
--
-- Each week of a place not available is priced at what a week with an agency cost that
-- month beyond a week with the council's own carers, as if a child had gone to an
-- agency for want of that place. Not every place suits a child, so it is the most that
-- it can have cost. Whole authority. The place-days not available are those approved
-- less those that effective occupancy divides by. The cost of 12 months is blank where
-- a month of them is.
with measures as (
    select * from shown_measures
    where
        cut = 'month'
        and dim_1 = ''
        and measure_id in (
            'occupancy_pct',
            'effective_occupancy_pct',
            'ifa_week_gbp',
            'in_house_week_gbp'
        )
),

authorities as (
    select * from stg_extract_authorities
),

sources as (
    select * from core_extract_sources
    where source_files = 'places; ledger'
),

beside as (
    select
        organisation_id,
        period_start,
        period_end,
        max(denominator) filter (measure_id = 'occupancy_pct') as approved_days,
        max(denominator) filter (measure_id = 'effective_occupancy_pct') as usable_days,
        max(value) filter (measure_id = 'ifa_week_gbp') as ifa_week_gbp,
        max(value) filter (measure_id = 'in_house_week_gbp') as in_house_week_gbp,
        max(coalesce(value_symbol, denominator_symbol)) as symbol,
    from measures
    group by organisation_id, period_start, period_end
),

priced as (
    select
        *,
        approved_days - usable_days as unavailable_days,
        unavailable_days / (period_end - period_start + 1) as unavailable_places,
        ifa_week_gbp - in_house_week_gbp as dearer_week_gbp,
        unavailable_days / 7 * dearer_week_gbp as cost_gbp,
    from beside
    where approved_days is not null
),

summed as (
    select
        *,
        case
            when count(cost_gbp) over year_to_here = 12
                then sum(cost_gbp) over year_to_here
        end as year_cost_gbp,
        case
            when count(cost_gbp) over year_to_here = 12
                then sum(unavailable_days) over year_to_here
        end as year_unavailable_days,
    from priced
    window year_to_here as (
        partition by organisation_id
        order by period_start
        range between interval 11 month preceding and current row
    )
)

select
    authorities.organisation_name,
    summed.period_end,
    summed.unavailable_days as unavailable_days_count,
    summed.unavailable_places,
    summed.ifa_week_gbp,
    summed.in_house_week_gbp,
    summed.dearer_week_gbp,
    summed.cost_gbp,
    coalesce(summed.symbol, 'x') as cost_gbp_symbol,
    summed.year_cost_gbp,
    coalesce(summed.symbol, 'x') as year_cost_gbp_symbol,
    summed.year_unavailable_days as year_unavailable_days_count,
    sources.document_id,
    sources.reference,
from summed
inner join authorities using (organisation_id)
left join sources using (organisation_id)
order by authorities.organisation_name, summed.period_end
