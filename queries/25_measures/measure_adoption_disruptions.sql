-- Grain: organisation_id, month
-- Placements for adoption that ended, before the order, in the month.
--
-- Siblings whose placements ended on the same day are one disruption. They differ in
-- sex and age, so that a disruption has neither.
select
    organisation_id,
    month,
    count(distinct concat(sibling_group_id, ' ', step_date)) as numerator,
    cast(null as bigint) as denominator,
    'adoption' as source_files,
from core_adoption_steps
where step = 'disrupted'
group by organisation_id, month
