-- Grain: claim_id, test_order
-- Each test of a claim as an exact fraction: what comes out is numerator / denominator,
-- to be rounded and compared in core_claim_tests. Null where a figure has no value.
--
-- Operations, on the parts of a test's terms (stg_claim_terms):
--   sum                    the first part added up (a difference: subtract a term)
--   mean                   the first part / how many terms it has
--   ratio, percent         the first part / the second, times 100 for a percentage
--   percent_change         (first part - second part) / second part, times 100
--   weighted_mean          values times weights / weights, pairwise
--   whole_number           the percentage of the first part that some whole number is,
--                          the nearest one to the percentage it is compared with
--   count                  items in the lists of the first part (`;` between them)
--   days_between           from the end of the second part's period to the first's
--   months_as_days         months of average length, 365.25 / 12 days
--   cost_of_shortfall_pct  children short / cost A / children A / cost B / children B
--                          / overspend: the children short times what A costs more per
--                          child than B, as a percentage of the overspend
--                          (or of another amount in its place)
--   same_words             the words of the term, whatever their case and spacing
-- A figure that says how often something is done counts as times a year. Figures are
-- whole numbers of ten-thousandths, so that nothing is lost before it is rounded.
with claims as (
    select * from stg_claims
),

tests as (
    select * from stg_claim_tests
),

terms as (
    select * from stg_claim_terms
),

figures as (
    select * from stg_figures
),

measures as (
    select * from stg_measures
),

times_a_year as (
    select
        unnest(['daily', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'annual'])
            as interval_word,
        unnest([365, 52, 26, 12, 4, 1]) as times_count,
),

readings as (
    select
        figures.figure_id,
        cast(
            coalesce(figures.value, times_a_year.times_count) * 10000 as hugeint
        ) as amount,
        coalesce(figures.read_text, figures.as_printed) as words,
        coalesce(figures.as_printed, figures.read_text) as printed_words,
        len(string_split(figures.read_text, ';')) as item_count,
        figures.period_end_date,
        if(
            measures.unit in ('gbp', 'pct', 'days', 'weeks', 'months'),
            measures.unit,
            null
        ) as unit,
    from figures
    inner join measures using (measure_id)
    left join times_a_year on figures.read_text = times_a_year.interval_word
),

numbered_terms as (
    select
        terms.*,
        terms.sign * readings.amount as amount,
        readings.words,
        readings.printed_words,
        readings.item_count,
        readings.period_end_date,
        readings.unit,
    from terms
    left join readings using (figure_id)
),

parts as (
    select
        claim_id,
        test_order,
        part_number,
        count(*) as term_count,
        if(count(*) = count(amount), cast(sum(amount) as hugeint), null) as amount,
        if(count(*) = count(item_count), sum(item_count), null) as item_count,
        max(period_end_date) as end_date,
        min(words) as words,
        min(printed_words) as printed_words,
        min(unit) as unit,
    from numbered_terms
    group by claim_id, test_order, part_number
),

pairs as (
    select
        weighted.claim_id,
        weighted.test_order,
        cast(sum(weighted.amount * weights.amount) as hugeint) as weighted_amount,
    from numbered_terms as weighted
    inner join numbered_terms as weights
        on
            weighted.claim_id = weights.claim_id
            and weighted.test_order = weights.test_order
            and weighted.term_number = weights.term_number
    where weighted.part_number = 1 and weights.part_number = 2
    group by weighted.claim_id, weighted.test_order
),

amounts as (
    select
        claim_id,
        test_order,
        max(amount) filter (where part_number = 1) as a,
        max(amount) filter (where part_number = 2) as b,
        max(amount) filter (where part_number = 3) as c,
        max(amount) filter (where part_number = 4) as d,
        max(amount) filter (where part_number = 5) as e,
        max(amount) filter (where part_number = 6) as f,
        max(term_count) filter (where part_number = 1) as term_count,
        max(item_count) filter (where part_number = 1) as item_count,
        max(words) filter (where part_number = 1) as words,
        max(printed_words) filter (where part_number = 1) as printed_words,
        max(unit) filter (where part_number = 1) as unit,
        date_diff(
            'day',
            max(end_date) filter (where part_number = 2),
            max(end_date) filter (where part_number = 1)
        ) as day_count,
    from parts
    group by claim_id, test_order
),

prepared as (
    select
        tests.*,
        amounts.* exclude (claim_id, test_order),
        pairs.weighted_amount,
        if(compared.figure_id is null, 0, compared.amount) as compared_amount,
        compared.words as compared_words,
        compared.figure_id is not null as has_compared,
    from tests
    inner join claims using (claim_id)
    inner join amounts using (claim_id, test_order)
    left join pairs using (claim_id, test_order)
    left join readings as compared
        on
            coalesce(tests.against_figure_id, claims.stated_figure_id)
            = compared.figure_id
),

fractions as (
    select
        *,
        case operation
            when 'sum' then a
            when 'mean' then a
            when 'ratio' then a
            when 'percent' then 100 * a
            when 'percent_change' then 100 * (a - b)
            when 'weighted_mean' then weighted_amount
            when 'whole_number'
                then
                    1000000
                    * ((2 * compared_amount * a + 10000000000) // 20000000000)
            when 'count' then item_count
            when 'days_between' then day_count
            when 'months_as_days' then a * 36525
            when 'cost_of_shortfall_pct' then 100 * a * (b * e - d * c)
        end as numerator,
        cast(case operation
            when 'sum' then 10000
            when 'mean' then 10000 * term_count
            when 'ratio' then b
            when 'percent' then b
            when 'percent_change' then b
            when 'weighted_mean' then 10000 * b
            when 'whole_number' then a
            when 'months_as_days' then 12000000
            when 'cost_of_shortfall_pct' then c * e * f
            else 1
        end as hugeint) as denominator,
    from prepared
)

select
    claim_id,
    test_order,
    numerator * sign(denominator) as numerator,
    nullif(abs(denominator), 0) as denominator,
    words,
    printed_words,
    unit,
    compared_amount,
    compared_words,
    has_compared,
from fractions
