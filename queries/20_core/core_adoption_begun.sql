-- Grain: organisation_id
-- From which month on the adoption extract tells of everything that happened.
--
-- It holds the children whose plan was open when it began, so that the first order or
-- reversal is taken for its beginning; until there is one, the first step of any child.
select
    organisation_id,
    coalesce(
        min(month) filter (step in ('order', 'reversed')), min(month)
    ) as first_month,
from core_adoption_steps
group by organisation_id
