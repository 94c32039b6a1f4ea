-- Grain: organisation_id, source_file, row_number
-- SSDA903 PlacedAdoption: placements for adoption, and why one ended before the order.
select
    organisation_id,
    child as child_id,
    date_placed as placed_date,
    date_placed_ceased as ceased_date,
    reason_placed_ceased as ceased_reason,
    source_file,
    row_number,
from raw_extract_placed_adoption
