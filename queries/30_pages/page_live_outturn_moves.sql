-- Grain: organisation_name, period_end
-- What moving children from agencies to our own carers is reckoned from.
--
-- The weekly costs since April, the days that are left of the financial year, and what
-- the year is forecast to end on. Only of the latest closed month: nobody moves in the
-- past. Without both weekly costs there is no row.
with kinds as (
    select * from shown_outturn_kinds
),

totals as (
    select * from shown_ledger_lines
    where service = 'both' and is_total
    qualify period_end = max(period_end) over (partition by organisation_id)
)

select
    authorities.organisation_name,
    totals.financial_year,
    totals.period_start,
    totals.period_end,
    make_date(cast(left(totals.financial_year, 4) as integer) + 1, 3, 31)
        as year_end_date,
    year_end_date - totals.period_end as left_days,
    in_house.actual_week_gbp as in_house_week_gbp,
    ifa.actual_week_gbp as ifa_week_gbp,
    ifa.actual_week_gbp - in_house.actual_week_gbp as difference_week_gbp,
    ifa.children_count as ifa_children_count,
    totals.outlook_variance_gbp,
    totals.variance_gbp,
    sources.document_id,
    sources.reference,
from totals
inner join kinds as in_house
    on
        totals.organisation_id = in_house.organisation_id
        and totals.period_end = in_house.period_end
        and in_house.placement_kind = 'in-house fostering'
inner join kinds as ifa
    on
        totals.organisation_id = ifa.organisation_id
        and totals.period_end = ifa.period_end
        and ifa.placement_kind = 'ifa'
inner join stg_extract_authorities as authorities
    on totals.organisation_id = authorities.organisation_id
left join core_extract_sources as sources
    on
        totals.organisation_id = sources.organisation_id
        and ifa.source_files = sources.source_files
where ifa.actual_week_gbp is not null and in_house.actual_week_gbp is not null
order by authorities.organisation_name, totals.period_end
