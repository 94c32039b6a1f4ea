-- Grain: claim_id, test_order
-- Ways in which a claim is recomputed: an operation on figures, and a comparison.
select
    claim_id,
    test_order,
    basis,
    operation,
    terms,
    compare as comparison,
    against_figure_id,
    decimals,
    tolerance_pct,
from raw_claim_tests
