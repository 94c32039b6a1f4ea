-- Grain: organisation_id, month, service, cost_line, placement_kind
-- Budget, actual and forecast of a cost line in a month, in pounds.
select
    organisation_id,
    month,
    service,
    cost_line,
    placement_kind,
    budget_gbp,
    actual_gbp,
    forecast_gbp,
    budgeted_children,
    source_file,
    row_number,
from raw_extract_ledger
