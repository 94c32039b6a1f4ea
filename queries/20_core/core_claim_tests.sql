-- Grain: claim_id, test_order
-- Every claim recomputed, once per test (operations: core_claim_fractions): what comes
-- out, what it is compared with, and whether the claim holds on that basis. Null: a
-- figure that the test needs has no value.
--
-- Compared with the figure in against_figure_id, or else the stated one, or else zero.
-- Results are rounded half up to the decimals that the document prints (-3: thousands
-- of pounds), as a person with a calculator and a pen would; only then are they
-- compared. The text shows one decimal more wherever there was a division, and the
-- difference is taken from what the text shows, unless the rounded result agrees.
with tests as (
    select * from stg_claim_tests
),

fractions as (
    select * from core_claim_fractions
),

joined as (
    select
        tests.claim_id,
        tests.test_order,
        tests.basis,
        tests.operation,
        tests.comparison,
        coalesce(tests.decimals, 0) as decimals,
        coalesce(tests.tolerance_pct, 0) as tolerance_pct,
        coalesce(tests.decimals, 0) + if(
            tests.operation in ('sum', 'count', 'days_between', 'same_words'), 0, 1
        ) as shown_decimals,
        fractions.numerator,
        fractions.denominator,
        fractions.words,
        fractions.compared_amount,
        fractions.compared_words,
        case
            when
                tests.operation in (
                    'percent', 'percent_change', 'whole_number', 'cost_of_shortfall_pct'
                )
                then 'pct'
            when tests.operation in ('days_between', 'months_as_days') then 'days'
            when tests.operation in ('sum', 'mean', 'weighted_mean')
                then fractions.unit
        end as unit,
    from tests
    inner join fractions using (claim_id, test_order)
),

places as (
    select
        *,
        cast(power(10, greatest(decimals, 0)) as hugeint) as finer,
        cast(power(10, greatest(-decimals, 0)) as hugeint) as coarser,
        cast(power(10, greatest(shown_decimals, 0)) as hugeint) as shown_finer,
        cast(power(10, greatest(-shown_decimals, 0)) as hugeint) as shown_coarser,
    from joined
),

rounded as (
    select
        *,
        sign(numerator) * coarser * 10000 // finer * (
            (2 * abs(numerator) * finer + denominator * coarser)
            // (2 * denominator * coarser)
        ) as amount,
        sign(numerator) * shown_coarser * 10000 // shown_finer * (
            (2 * abs(numerator) * shown_finer + denominator * shown_coarser)
            // (2 * denominator * shown_coarser)
        ) as shown_amount,
    from places
),

compared as (
    select
        *,
        case comparison
            when 'equals' then amount = compared_amount
            when 'about'
                then
                    100 * abs(amount - compared_amount)
                    <= tolerance_pct * abs(compared_amount)
            when 'more_than' then amount > compared_amount
            when 'less_than' then amount < compared_amount
            when 'at_least' then amount >= compared_amount
            when 'at_most' then amount <= compared_amount
            when 'same_words'
                then
                    lower(regexp_replace(words, '[^A-Za-z0-9]+', ' ', 'g'))
                    = lower(regexp_replace(compared_words, '[^A-Za-z0-9]+', ' ', 'g'))
        end as is_holding,
    from rounded
),

valued as (
    select
        *,
        cast(shown_amount * 0.0001 as decimal(18, 4)) as computed_value,
        cast(compared_amount * 0.0001 as decimal(18, 4)) as compared_value,
        if(unit = 'gbp', 0.001, 1) * abs(shown_amount) * 0.0001 as shown_size,
    from compared
)

select
    claim_id,
    test_order,
    basis,
    operation,
    comparison,
    computed_value,
    compared_value,
    if(
        comparison = 'equals' and is_holding, 0, computed_value - compared_value
    ) as difference,
    case
        when comparison = 'same_words' then words
        else
            if(shown_amount < 0, '-', '')
            || if(unit = 'gbp', '£', '')
            || format(
                '{:,.' || greatest(if(unit = 'gbp', 0, shown_decimals), 0) || 'f}',
                cast(shown_size as double)
            )
            || case unit
                when 'gbp' then 'k'
                when 'pct' then '%'
                when 'days' then ' days'
                else ''
            end
    end as computed_text,
    is_holding,
from valued
