-- Grain: organisation_id, cut, period_end, days
-- Behind A2: the wait of each child matched, from the court's authority to the match.
--
-- One row for each child, and not one for each number of days.
select
    windows.organisation_id,
    windows.cut,
    windows.period_start,
    windows.period_end,
    'All' as part,
    1 as part_order,
    steps.a2_days as days,
    'adoption' as source_files,
from core_adoption_windows as windows
inner join core_adoption_steps as steps
    on
        windows.organisation_id = steps.organisation_id
        and steps.step_date between windows.period_start and windows.period_end
        and steps.step = 'match'
        and steps.a2_days is not null
