-- Grain: organisation_id, month, sex, ethnic_group, age_band
-- Days from entering care to moving in, of children adopted in the month.
-- A child is counted in the month of its adoption order.
select
    organisation_id,
    month,
    sex,
    ethnic_group,
    age_band,
    cast(sum(a1_days) as bigint) as numerator,
    count(*) as denominator,
    'adoption; header' as source_files,
from core_adoption_steps
where step = 'order' and a1_days is not null
group by organisation_id, month, sex, ethnic_group, age_band
