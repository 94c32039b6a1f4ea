-- Grain: organisation_name
-- Organisations to choose from, and those that only stand beside them. The one with
-- most figures is shown to a reader who has not chosen.
with organisations as (
    select * from stg_organisations
),

counted as (
    select
        organisation_id,
        count(*) as figure_count,
    from stg_figures
    group by organisation_id
)

select
    organisations.organisation_name,
    organisations.has_pages,
    organisations.about,
    coalesce(counted.figure_count, 0) as figure_count,
from organisations
left join counted using (organisation_id)
order by organisations.organisation_name
