-- Grain: term
-- Words of the field with their meaning and the page that uses them most.
select
    term,
    meaning,
    page,
from stg_glossary
order by lower(term)
