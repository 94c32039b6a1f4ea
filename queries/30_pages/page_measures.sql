-- Grain: measure_id
-- The catalogue: what each measure means, which way is good, and how much of it the
-- record holds.
with measures as (
    select * from stg_measures
),

figures as (
    select * from core_figures
),

held as (
    select
        measure_id,
        count(*) as figure_count,
        string_agg(
            distinct organisation_name, ', '
            order by organisation_name
        ) as organisation_names,
        string_agg(distinct document_id, '; ' order by document_id) as document_id,
    from figures
    group by measure_id
)

select
    measures.measure_id,
    measures.measure_name,
    measures.definition,
    measures.unit,
    measures.good_direction,
    measures.theme,
    measures.service,
    measures.answers_to,
    coalesce(held.figure_count, 0) as figure_count,
    held.organisation_names,
    held.document_id,
from measures
left join held using (measure_id)
order by measures.measure_name
