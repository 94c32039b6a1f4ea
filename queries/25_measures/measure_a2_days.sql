-- Grain: organisation_id, month, sex, ethnic_group, age_band
-- Days from the court's authority to the match, of children matched in the month.
-- A child is counted in the month of its match; without a placement order, not at all.
select
    organisation_id,
    month,
    sex,
    ethnic_group,
    age_band,
    cast(sum(a2_days) as bigint) as numerator,
    count(*) as denominator,
    'adoption; header' as source_files,
from core_adoption_steps
where step = 'match' and a2_days is not null
group by organisation_id, month, sex, ethnic_group, age_band
