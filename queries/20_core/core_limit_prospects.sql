-- Grain: organisation_id, service, prospect
-- How many open assessments will keep their time limit, in parts that can be shown.
-- Each assessment stands once: fostering's own 6 months to a decision, adoption's two
-- months of stage 1 or four of stage 2.
--
-- The service sees all parts. Readers of totals see the first of these splits that has
-- no part of 1 to 4, and no other: all parts; those that are late or will be together;
-- over already or not; or none, where the parts are not told apart.
with splits (split, part_order, prospect, part) as (
    values
    (1, 1, 'Over already', 'Over already'),
    (1, 2, 'Likely to run over', 'Likely to run over'),
    (1, 3, 'Likely in time', 'Likely in time'),
    (1, 4, 'Pace not known', 'Pace not known'),
    (2, 1, 'Over already', 'Over already or likely to run over'),
    (2, 1, 'Likely to run over', 'Over already or likely to run over'),
    (2, 3, 'Likely in time', 'Likely in time'),
    (2, 4, 'Pace not known', 'Pace not known'),
    (3, 1, 'Over already', 'Over already'),
    (3, 2, 'Likely to run over', 'Not over yet'),
    (3, 2, 'Likely in time', 'Not over yet'),
    (3, 2, 'Pace not known', 'Not over yet'),
    (4, 1, 'Over already', 'Not told apart: too few of some'),
    (4, 1, 'Likely to run over', 'Not told apart: too few of some'),
    (4, 1, 'Likely in time', 'Not told apart: too few of some'),
    (4, 1, 'Pace not known', 'Not told apart: too few of some')
),

counted as (
    select
        limits.organisation_id,
        limits.service,
        limits.extracted_date,
        splits.split,
        splits.part as prospect,
        splits.part_order as prospect_order,
        count(*) as case_count,
    from core_running_limits as limits
    inner join splits using (prospect)
    where limits.time_limit <> 'Panel in 8 months'
    group by
        limits.organisation_id,
        limits.service,
        limits.extracted_date,
        splits.split,
        splits.part,
        splits.part_order
),

judged as (
    select
        counted.*,
        core_audience.audience = 'service'
        or counted.split = 4
        or min(counted.case_count) over (
            partition by counted.organisation_id, counted.service, counted.split
        ) >= 5 as is_open,
    from counted
    cross join core_audience
)

select
    organisation_id,
    service,
    extracted_date,
    prospect,
    prospect_order,
    case_count,
from judged
where is_open
qualify split = min(split) over (partition by organisation_id, service)
