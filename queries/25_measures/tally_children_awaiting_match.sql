-- Grain: organisation_id, cut, period_end, part, sex, ethnic_group, age_band
-- Children with a plan for adoption and no match, by how long ago the plan was made.
--
-- At the latest month end, and at the end of each financial year.
with waiting as (
    select
        *,
        case
            when waited_days < 122 then 1
            when waited_days < 243 then 2
            when waited_days < 426 then 3
            else 4
        end as part_order,
    from core_adoption_waiting
),

periods as (
    select
        organisation_id,
        month,
        'now' as cut,
        month as period_start,
        month_end as period_end,
    from core_live_months
    where is_latest
    union all by name
    select
        organisation_id,
        month,
        'year' as cut,
        cast(month - interval 11 month as date) as period_start,
        month_end as period_end,
    from core_live_months
    where month(month) = 3
)

select
    periods.organisation_id,
    periods.cut,
    periods.period_start,
    periods.period_end,
    waiting.sex,
    waiting.ethnic_group,
    waiting.age_band,
    case waiting.part_order
        when 1 then 'Under 4 months'
        when 2 then '4 to 8 months'
        when 3 then '8 to 14 months'
        else '14 months and over'
    end as part,
    waiting.part_order,
    count(*) as tally_count,
    'adoption; header' as source_files,
from periods
inner join waiting using (organisation_id, month)
inner join core_adoption_begun as begun
    on
        periods.organisation_id = begun.organisation_id
        and periods.month >= begun.first_month
group by all
