-- Grain: organisation_id, financial_year, placement_kind
-- Money and days of care of each kind of placement, over a year's closed months.
--
-- Days of care are those of the children in the episodes, and those that the budget was
-- made for; null where the kind has none or where the episodes do not reach back.
with lines as (
    select * from core_ledger_lines
    where is_closed
),

kinds as (
    select
        organisation_id,
        financial_year,
        placement_kind,
        min(month) as period_start,
        max(month_end) as period_end,
        sum(budget_gbp) as budget_gbp,
        sum(actual_gbp) as actual_gbp,
        sum(budgeted_days) as budget_days,
    from lines
    group by organisation_id, financial_year, placement_kind
),

months as (
    select distinct
        lines.organisation_id,
        lines.financial_year,
        lines.month,
        coalesce(lines.month >= coverage.first_month, false) as is_covered,
    from lines
    left join core_extract_coverage as coverage
        on
            lines.organisation_id = coverage.organisation_id
            and coverage.file_name = 'episodes'
),

years as (
    select
        organisation_id,
        financial_year,
        count(*) as month_count,
        sum(day(last_day(month))) as day_count,
        bool_and(is_covered) as is_covered,
    from months
    group by organisation_id, financial_year
),

care as (
    select
        months.organisation_id,
        months.financial_year,
        care_days.ledger_kind as placement_kind,
        sum(care_days.care_days) as care_days,
    from months
    inner join core_care_days as care_days using (organisation_id, month)
    group by months.organisation_id, months.financial_year, care_days.ledger_kind
)

select
    kinds.organisation_id,
    kinds.financial_year,
    kinds.placement_kind,
    kinds.period_start,
    kinds.period_end,
    years.month_count,
    cast(years.day_count as bigint) as day_count,
    kinds.budget_gbp,
    kinds.actual_gbp,
    kinds.budget_days,
    cast(
        case
            when years.is_covered and kinds.placement_kind <> 'other'
                then coalesce(care.care_days, 0)
        end as bigint
    ) as care_days,
from kinds
inner join years using (organisation_id, financial_year)
left join care using (organisation_id, financial_year, placement_kind)
