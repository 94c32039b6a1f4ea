-- Grain: organisation_id, month, sex, ethnic_group, age_band
-- Of children adopted in the month, those who waited less than 14 months (426 days).
--
-- From entering care to moving in. The official scorecard also counts children who
-- should be adopted and still wait: they belong to no month, and stand apart here.
select
    organisation_id,
    month,
    sex,
    ethnic_group,
    age_band,
    count(*) filter (where a1_days < 426) as numerator,
    count(*) as denominator,
    'adoption; header' as source_files,
from core_adoption_steps
where step = 'order' and a1_days is not null
group by organisation_id, month, sex, ethnic_group, age_band
