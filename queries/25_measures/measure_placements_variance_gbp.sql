-- Grain: organisation_id, month
-- Spending less budget of the month, on all cost lines: above 0 is over, in pounds.
--
-- A month that is not closed has a row without a number: it is unknown, and not 0.
select
    organisation_id,
    month,
    sum(actual_gbp) - if(bool_and(is_closed), sum(budget_gbp), null) as numerator,
    cast(null as bigint) as denominator,
    'ledger' as source_files,
from core_ledger_lines
inner join core_live_months using (organisation_id, month)
group by organisation_id, month
