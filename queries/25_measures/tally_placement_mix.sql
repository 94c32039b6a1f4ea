-- Grain: organisation_id, cut, period_end, part, part_2, age_band, sex, ethnic_group
-- Where children lived on the last day of each month: by kind, and by provider.
select
    organisation_id,
    'month' as cut,
    month as period_start,
    last_day(month) as period_end,
    age_band,
    sex,
    ethnic_group,
    placement_kind as part,
    case placement_kind
        when 'Foster, family and friends' then 1
        when 'Foster, other carers' then 2
        when 'Placed for adoption' then 3
        when 'With parents' then 4
        when 'Residential' then 5
        when 'Supported accommodation' then 6
        else 7
    end as part_order,
    provider as part_2,
    case provider
        when 'In-house' then 1
        when 'Independent agency' then 2
        when 'Another council' then 3
        when 'Other public body' then 4
        when 'Parents' then 5
        else 6
    end as part_2_order,
    cast(sum(children_count) as bigint) as tally_count,
    'episodes; header' as source_files,
from core_children_months
group by organisation_id, month, age_band, sex, ethnic_group, placement_kind, provider
