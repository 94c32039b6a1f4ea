-- Grain: problem
-- One figure stands for an organisation, measure, breakdown, period and role: with two
-- a page would have to choose, with none it would show nothing.
with figures as (
    select * from stg_figures
),

counted as (
    select
        organisation_id,
        measure_id,
        breakdown,
        period_label,
        role,
        count(*) filter (where is_main) as main_count,
        string_agg(figure_id, ', ' order by figure_id) as figure_ids,
    from figures
    group by organisation_id, measure_id, breakdown, period_label, role
)

select
    'figures.csv: ' || figure_ids || ' give the same thing and ' || main_count
    || ' of them have is_main true; set it for exactly one' as problem,
from counted
where main_count <> 1
