-- Grain: term
-- Words of the field, in plain words.
select
    term,
    meaning,
    page,
from raw_glossary
