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
        tests.tolerance_pct,
        fractions.* exclude (claim_id, test_order, unit),
        coalesce(tests.decimals, 0) as decimals,
        case
            when tests.operation in ('count', 'days_between', 'same_words') then 0
            when tests.operation != 'sum' then tests.decimals + 1
            when tests.decimals < 0 or numerator % 10000 = 0 then tests.decimals
            when numerator % 1000 = 0 then greatest(tests.decimals, 1)
            else greatest(tests.decimals, 2)
        end as shown_decimals,
        case
            when tests.operation in ('sum', 'mean', 'weighted_mean')
                then fractions.unit
            when tests.operation in ('days_between', 'months_as_days') then 'days'
            when tests.operation not in ('ratio', 'count', 'same_words') then 'pct'
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
        sign(numerator) * 10000 * coarser // finer * (
            (2 * abs(numerator) * finer + denominator * coarser)
            // (2 * denominator * coarser)
        ) as amount,
        sign(numerator) * 10000 * shown_coarser // shown_finer * (
            (2 * abs(numerator) * shown_finer + denominator * shown_coarser)
            // (2 * denominator * shown_coarser)
        ) as shown_amount,
    from places
),

judged as (
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
                    lower(regexp_replace(words, '[^A-Za-z0-9]', '', 'g'))
                    = lower(regexp_replace(compared_words, '[^A-Za-z0-9]', '', 'g'))
        end as is_holding,
    from rounded
),

-- What is written out: the result, and behind it what it had to be more or less than.
sides as (
    select
        claim_id,
        test_order,
        'result' as side,
        shown_amount as amount,
        greatest(shown_decimals, 0) as decimals,
        if(unit = 'gbp' and decimals = -6, 'gbp_million', unit) as unit,
    from judged
    union all
    select
        claim_id,
        test_order,
        'bound' as side,
        compared_amount as amount,
        if(compared_amount % 10000 = 0, 0, 1) as decimals,
        if(unit = 'gbp' and decimals = -6, 'gbp_million', unit) as unit,
    from judged
    where comparison not in ('equals', 'same_words') and has_compared
),

written as (
    select
        claim_id,
        test_order,
        side,
        if(amount < 0, '-', '')
        || if(unit in ('gbp', 'gbp_million'), '£', '')
        || format(
            '{:,.' || decimals || 'f}',
            abs(cast(amount as double)) / case unit
                when 'gbp' then 10000000
                when 'gbp_million' then 10000000000
                else 10000
            end
        )
        || case unit
            when 'gbp' then 'k'
            when 'gbp_million' then 'm'
            when 'pct' then '%'
            else coalesce(' ' || unit, '')
        end as amount_text,
    from sides
),

texts as (
    select
        claim_id,
        test_order,
        string_agg(amount_text, ' against ' order by side desc) as amount_text,
    from written
    group by claim_id, test_order
)

select
    claim_id,
    test_order,
    basis,
    operation,
    comparison,
    cast(compared_amount * 0.0001 as decimal(18, 4)) as compared_value,
    case
        when not has_compared then null
        when comparison = 'equals' and is_holding then 0
        else cast((shown_amount - compared_amount) * 0.0001 as decimal(18, 4))
    end as difference,
    unit,
    if(comparison = 'same_words', printed_words, amount_text) as computed_text,
    is_holding,
from judged
inner join texts using (claim_id, test_order)
