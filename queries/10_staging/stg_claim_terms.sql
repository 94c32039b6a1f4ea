-- Grain: claim_id, test_order, part_number, term_number
-- The figures that a test of a claim is computed from, one per row, in their order.
-- In the file they stand in one cell: figure ids with a space between them, `-` in
-- front to subtract; ` / ` begins the next part (numerators / denominators).
with parts as (
    select
        claim_id,
        test_order,
        unnest(string_split(terms, ' / ')) as part,
        generate_subscripts(string_split(terms, ' / '), 1) as part_number,
    from raw_claim_tests
),

terms as (
    select
        claim_id,
        test_order,
        part_number,
        unnest(string_split(part, ' ')) as term,
        generate_subscripts(string_split(part, ' '), 1) as term_number,
    from parts
)

select
    claim_id,
    test_order,
    part_number,
    term_number,
    ltrim(term, '-') as figure_id,
    if(starts_with(term, '-'), -1, 1) as sign,
from terms
