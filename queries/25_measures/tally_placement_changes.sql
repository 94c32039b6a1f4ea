-- Grain: organisation_id, cut, period_end, part, placement_kind, provider, age_band,
-- sex, ethnic_group
-- Changes of the 12 months up to each month's end: moves by whether they were
-- disruptions, and what is not counted as a move.
with changes as (
    select
        *,
        case
            when is_narrow then 'Broke down'
            when is_broad then 'Other disruption'
            when change = 'Moved' then 'Other move'
            when change = 'Same carer' then 'Same carer'
            when change = 'Temporary move' then 'Temporary move'
            when change = 'Left care' then 'Left care'
            else 'Not known'
        end as part,
    from core_placement_endings
),

months as (
    select
        months.organisation_id,
        months.month,
        months.month_end,
    from core_live_months as months
    inner join core_extract_coverage as coverage using (organisation_id)
    where
        coverage.file_name = 'episodes'
        and months.month >= coverage.first_month + interval 11 month
),

windows as (
    select
        * exclude (month),
        cast(
            unnest(range(month, month + interval 12 month, interval 1 month)) as date
        ) as month,
    from changes
)

select
    organisation_id,
    'rolling_12' as cut,
    cast(month - interval 11 month as date) as period_start,
    months.month_end as period_end,
    windows.placement_kind,
    windows.provider,
    windows.age_band,
    windows.sex,
    windows.ethnic_group,
    windows.part,
    case windows.part
        when 'Broke down' then 1
        when 'Other disruption' then 2
        when 'Other move' then 3
        when 'Same carer' then 4
        when 'Temporary move' then 5
        when 'Left care' then 6
        else 7
    end as part_order,
    count(*) as tally_count,
    'episodes; header' as source_files,
from windows
inner join months using (organisation_id, month)
group by all
