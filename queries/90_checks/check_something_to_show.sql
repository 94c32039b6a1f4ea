-- Grain: problem
-- Readers choose an organisation and financial years: there must be one of each.
with organisations as (
    select count(*) as number_of
    from stg_organisations
    where has_pages
),

years as (
    select count(*) as number_of
    from page_years
)

select
    'organisations.csv: no organisation has pages; set has_pages to true for those'
    || ' with documents of their own' as problem,
from organisations
where number_of = 0
union all
select
    'figures.csv: no actual value is of a financial year, so that there is no year to'
    || ' choose; add one, or correct period_kind and role' as problem,
from years
where number_of = 0
