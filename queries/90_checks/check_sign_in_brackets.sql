-- Grain: problem
-- Reports print what is below zero in brackets: such a figure is read as negative.
with figures as (
    select * from stg_figures
)

select
    'figures.csv: ' || figure_id || ' is printed as ' || as_printed
    || ' but read as ' || as_read || '; brackets mean below zero' as problem,
from figures
where regexp_full_match(as_printed, '\([0-9,.]+\)') and as_read > 0
