-- Grain: figure_id
-- Figures as printed and as read. The value is in the unit of its measure: what is
-- printed in thousands of pounds is in pounds from here on.
select
    figure_id,
    organisation_id,
    measure_id,
    breakdown,
    variant,
    period_kind,
    period_label,
    period_start as period_start_date,
    period_end as period_end_date,
    role,
    as_printed,
    as_read,
    scale,
    cast(as_read * scale as decimal(18, 4)) as value,
    symbol,
    read_text,
    reading,
    is_main,
    is_approximate,
    document_id,
    reference,
    locator,
    note,
from raw_figures
