-- Grain: problem
-- Every term of a test is a figure of the record.
with terms as (
    select * from stg_claim_terms
),

figures as (
    select * from stg_figures
)

select distinct
    'claim_tests.csv, ' || terms.claim_id || ', test ' || terms.test_order
    || ': the term ' || terms.figure_id || ' is not in figures.csv; write the'
    || ' figure_id of a figure, with one space between terms.' as problem,
from terms
left join figures using (figure_id)
where figures.figure_id is null
