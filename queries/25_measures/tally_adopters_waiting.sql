-- Grain: organisation_id, cut, period_end, part
-- Approved adopters without a match, by how long ago they were approved.
--
-- At the latest month end.
with waiting as (
    select
        *,
        case
            when waited_days < 91 then 1
            when waited_days < 183 then 2
            else 3
        end as part_order,
    from core_adopters_waiting
)

select
    waiting.organisation_id,
    'now' as cut,
    waiting.month as period_start,
    waiting.month_end as period_end,
    case waiting.part_order
        when 1 then 'Under 3 months'
        when 2 then '3 to 6 months'
        else '6 months and over'
    end as part,
    waiting.part_order,
    count(*) as tally_count,
    'adoption; applicants' as source_files,
from waiting
semi join core_live_months as latest
    on
        waiting.organisation_id = latest.organisation_id
        and waiting.month = latest.month
        and latest.is_latest
group by all
