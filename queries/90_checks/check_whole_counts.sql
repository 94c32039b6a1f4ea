-- Grain: problem
-- Children, households, placements and other things that are counted come whole;
-- only an average of so many per something does not.
with figures as (
    select * from stg_figures
),

measures as (
    select * from stg_measures
    where
        not contains(measure_id, '_per_')
        and unit in (
            'adopters', 'applications', 'assessments', 'carers', 'children',
            'enquiries', 'families', 'households', 'placements'
        )
)

select
    'figures.csv: ' || figures.figure_id || ' counts ' || figures.value || ' '
    || measures.unit || '; correct as_read, or the unit of measure '
    || figures.measure_id as problem,
from figures
inner join measures using (measure_id)
where figures.value <> floor(figures.value) or figures.value < 0
