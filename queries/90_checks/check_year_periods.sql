-- Grain: problem
-- A financial year runs from 1 April to 31 March, three years from 1 April to the
-- third 31 March: the label and the dates must say the same.
with figures as (
    select * from stg_figures
)

select
    'figures.csv: ' || figure_id || ' has period_label ' || period_label || ' but '
    || coalesce(cast(period_start_date as varchar), 'no start') || ' to '
    || coalesce(cast(period_end_date as varchar), 'no end')
    || '; write the first and the last day of that year' as problem,
from figures
where
    period_kind = 'financial_year'
    and (
        period_start_date is distinct from make_date(
            cast(period_label[:4] as integer), 4, 1
        )
        or period_end_date is distinct from make_date(
            cast(period_label[:4] as integer) + 1, 3, 31
        )
    )
