-- Grain: organisation_id, period_end, placement_kind
-- Money and days of care of each kind of placement, from April to each closed month.
--
-- Days of care are those of the children in the episodes, and those that the budget was
-- made for. They are null before the episodes begin, and for costs that no days of care
-- stand behind: teams, allowances after an order, and adoption, whose fees between
-- agencies are paid once. A month that is not closed is left out of both.
-- has_few_children: in one of the months they were fewer than 10 on average.
with lines as (
    select
        *,
        placement_kind not in ('adoption', 'other') as is_by_day,
    from core_ledger_lines
    where is_closed
),

months as (
    select distinct
        lines.organisation_id,
        lines.financial_year,
        lines.month,
        lines.month_end,
        coalesce(lines.month >= coverage.first_month, false) as is_covered,
    from lines
    left join core_extract_coverage as coverage
        on
            lines.organisation_id = coverage.organisation_id
            and coverage.file_name = 'episodes'
),

kinds as (
    select distinct
        organisation_id,
        financial_year,
        placement_kind,
        is_by_day,
    from lines
),

spending as (
    select
        organisation_id,
        month,
        placement_kind,
        sum(budget_gbp) as budget_gbp,
        sum(actual_gbp) as actual_gbp,
        sum(budgeted_days) as budget_days,
    from lines
    group by organisation_id, month, placement_kind
),

monthly as (
    select
        months.*,
        kinds.placement_kind,
        kinds.is_by_day,
        coalesce(spending.budget_gbp, 0) as budget_gbp,
        coalesce(spending.actual_gbp, 0) as actual_gbp,
        spending.budget_days,
        coalesce(care_days.care_days, 0) as care_days,
    from months
    inner join kinds using (organisation_id, financial_year)
    left join spending using (organisation_id, month, placement_kind)
    left join core_care_days as care_days
        on
            months.organisation_id = care_days.organisation_id
            and months.month = care_days.month
            and kinds.placement_kind = care_days.ledger_kind
)

select
    organisation_id,
    financial_year,
    placement_kind,
    min(month) over since_april as period_start,
    month_end as period_end,
    count(*) over since_april as month_count,
    cast(sum(day(month_end)) over since_april as bigint) as day_count,
    bool_or(care_days > 0 and care_days < 10 * day(month_end)) over since_april
        as has_few_children,
    sum(budget_gbp) over since_april as budget_gbp,
    sum(actual_gbp) over since_april as actual_gbp,
    if(is_by_day, sum(budget_days) over since_april, null) as budget_days,
    cast(
        if(
            is_by_day and bool_and(is_covered) over since_april,
            sum(care_days) over since_april,
            null
        ) as bigint
    ) as care_days,
from monthly
window
    since_april as (
        partition by organisation_id, financial_year, placement_kind
        order by month
    )
