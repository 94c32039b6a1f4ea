-- Grain: problem
-- A share lies between 0 and 100 per cent. Only a change can be outside, and the
-- conversion from one stage to the next within a period.
with figures as (
    select * from stg_figures
),

measures as (
    select * from stg_measures
    where
        unit = 'pct'
        and not ends_with(measure_id, '_change_pct')
        and not contains(measure_id, '_to_')
)

select
    'figures.csv: ' || figures.figure_id || ' is a share of ' || figures.value
    || ' per cent; correct as_read, or the unit of measure ' || figures.measure_id
        as problem,
from figures
inner join measures using (measure_id)
where figures.value not between 0 and 100
