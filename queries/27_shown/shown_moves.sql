-- Grain: flow, stock
-- Flows that a stock is made of: the stock at the ends of two months, and what came,
-- tell what went. A flow with sign 1 comes, one with sign -1 goes; `known` is part of
-- what moved the other way, and leaves the rest to be told.
with moves (flow, stock, sign, known) as (
    values
    ('fostering_households_approved', 'mainstream_households', 1, null),
    ('mainstream_households_left', 'mainstream_households', -1, null),
    ('connected_households_left', 'connected_households', -1, null),
    ('adoption_decisions', 'children_awaiting_match', 1, 'children_matched'),
    ('adopters_approved', 'adopters_waiting', 1, null)
)

select
    flow,
    stock,
    sign,
    known,
from moves
