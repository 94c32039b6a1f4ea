-- Grain: problem
-- Budget, actual and variance of a line stand in one table in one unit: a difference
-- between pounds and thousands would pass for a thousandfold variance.
with figures as (
    select * from stg_figures
    where variant = 'table'
),

measures as (
    select * from stg_measures
    where unit = 'gbp'
),

lines as (
    select
        figures.organisation_id,
        figures.measure_id,
        figures.breakdown,
        figures.period_label,
        count(distinct figures.scale) as scale_count,
        string_agg(figures.figure_id, ', ' order by figures.figure_id) as figure_ids,
    from figures
    inner join measures using (measure_id)
    group by
        figures.organisation_id,
        figures.measure_id,
        figures.breakdown,
        figures.period_label
)

select
    'figures.csv: ' || figure_ids || ' are of one line and differ in scale;'
    || ' give them the scale of their table' as problem,
from lines
where scale_count > 1
