-- Grain: financial_year
-- Financial years with at least one measured figure, first to last.
select distinct financial_year
from core_years
where
    role = 'actual'
    and value is not null
    and theme not in ('governance', 'support')
order by financial_year
