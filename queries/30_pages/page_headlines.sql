-- Grain: organisation_name, measure_id, period_label
-- Is the service on track? One row per measure and period: the value, what it should
-- be, the verdict and the change since the year before, in words. A target counts for
-- the periods that it was set for. Good direction is a property of the measure.
-- The words follow findings/words.py; a test holds the two together.
with headline_values as (
    select * from core_headline_values
),

measures as (
    select * from stg_measures
),

targets as (
    select
        organisation_name,
        measure_id,
        value as target_value,
        period_start_date,
        coalesce(period_end_date, date '9999-12-31') as period_end_date,
        document_id as target_document_id,
        reference as target_reference,
    from core_figures
    where is_main and role = 'target' and value is not null
),

judged as (
    select
        headline_values.*,
        measures.measure_name,
        measures.unit,
        measures.good_direction,
        measures.theme,
        measures.service,
        case
            when headline_values.measure_id in ('placements_spend', 'adoption_spend')
                then 0
            else targets.target_value
        end as target_value,
        targets.target_document_id,
        targets.target_reference,
        lag(headline_values.value) over earlier as previous_value,
        lag(headline_values.period_label) over earlier as previous_label,
    from headline_values
    inner join measures using (measure_id)
    left join targets
        on
            headline_values.organisation_name = targets.organisation_name
            and headline_values.measure_id = targets.measure_id
            and headline_values.period_kind = 'financial_year'
            and headline_values.period_end_date
            between targets.period_start_date and targets.period_end_date
    window earlier as (
        partition by
            headline_values.organisation_name,
            headline_values.measure_id,
            headline_values.period_kind
        order by headline_values.period_end_date
    )
),

compared as (
    select
        *,
        case
            when measure_id in ('placements_spend', 'adoption_spend') then 'down'
            else good_direction
        end as wanted_direction,
        value - target_value as target_gap_value,
        value - previous_value as change_value,
    from judged
),

-- Every number that is said, once, so that it is put into words in one place.
said as (
    select
        organisation_name,
        measure_id,
        period_label,
        unit,
        'value' as part,
        value as number,
    from compared
    union all
    select
        organisation_name,
        measure_id,
        period_label,
        unit,
        'target' as part,
        target_value as number,
    from compared
    union all
    select
        organisation_name,
        measure_id,
        period_label,
        case unit when 'pct' then 'points' else unit end as unit,
        'change' as part,
        abs(change_value) as number,
    from compared
    union all
    select
        organisation_name,
        measure_id,
        period_label,
        case unit when 'pct' then 'points' else unit end as unit,
        'gap' as part,
        abs(target_gap_value) as number,
    from compared
),

worded as (
    select
        *,
        case
            when number is null then '[x]'
            when unit = 'pct' then format('{:.1f}%', round(number, 1))
            when unit = 'points' and round(number, 1) = 1 then '1.0 percentage point'
            when unit = 'points'
                then format('{:.1f} percentage points', round(number, 1))
            when unit = 'gbp' and abs(number) >= 999500
                then format('£{:.2f}m', round(abs(number) / 1000000, 2))
            when
                unit = 'gbp'
                and (abs(number) >= 100000 or (number <> 0 and number % 1000 = 0))
                then format('£{:,}k', cast(round(abs(number) / 1000) as bigint))
            when unit = 'gbp' then format('£{:,}', cast(round(abs(number)) as bigint))
            when unit = 'days' and round(number) = 1 then '1 day'
            when unit = 'days'
                then format('{:,} days', cast(round(number) as bigint))
            else format('{:,}', cast(round(number) as bigint))
        end as words,
    from said
),

spoken as (
    select
        organisation_name,
        measure_id,
        period_label,
        max(words) filter (where part = 'value') as value_words,
        max(words) filter (where part = 'target') as target_words,
        max(words) filter (where part = 'change') as change_words,
        max(words) filter (where part = 'gap') as gap_words,
    from worded
    group by organisation_name, measure_id, period_label
),

verdicts as (
    select
        compared.*,
        spoken.target_words,
        spoken.gap_words,
        case
            when compared.unit <> 'gbp' then spoken.value_words
            when compared.value > 0 then spoken.value_words || ' over'
            when compared.value < 0 then spoken.value_words || ' under'
            else 'on budget'
        end as value_text,
        case
            when compared.value is null then 'not published'
            when compared.target_value is null then 'no target'
            when compared.wanted_direction = 'up' and compared.target_gap_value >= 0
                then 'met'
            when compared.wanted_direction = 'down' and compared.target_gap_value <= 0
                then 'met'
            else 'missed'
        end as status,
        case
            when compared.change_value is null then 'No earlier figure'
            when compared.change_value = 0
                then 'Unchanged from ' || compared.previous_label
            when compared.change_value > 0
                then
                    'Up '
                    || spoken.change_words
                    || ' on '
                    || compared.previous_label
            else 'Down ' || spoken.change_words || ' on ' || compared.previous_label
        end as change_text,
        case
            when compared.change_value is null or compared.change_value = 0 then ''
            when compared.wanted_direction = 'neither' then ''
            when (compared.change_value > 0) = (compared.wanted_direction = 'up')
                then 'better'
            else 'worse'
        end as change_verdict,
    from compared
    inner join spoken using (organisation_name, measure_id, period_label)
),

told as (
    select
        *,
        case
            when target_value is null then ''
            when unit = 'gbp' then 'on budget'
            else 'target ' || target_words
        end as target_text,
        case
            when status not in ('met', 'missed') then ''
            when unit = 'gbp' and status = 'missed' then 'over budget'
            when unit = 'gbp' then 'within budget'
            when status = 'met' then 'target met'
            when target_gap_value < 0 then gap_words || ' short of target'
            else gap_words || ' over target'
        end as verdict_text,
        case
            when whole_count is null or part_count is null or unit = 'gbp' then ''
            else
                format(
                    '{:,} of {:,}',
                    cast(part_count as bigint),
                    cast(whole_count as bigint)
                )
        end as basis_text,
    from verdicts
),

figures as (
    select
        organisation_name,
        theme,
        measure_id,
        measure_name,
        period_label,
        value,
        value_text,
        unit,
        target_value,
        target_text,
        status,
        change_text,
        measure_name
        || ': '
        || case when value is null then 'not published' else value_text end
        || case basis_text when '' then '' else ' (' || basis_text || ')' end
        || ', '
        || period_label
        || case verdict_text when '' then '' else '; ' || verdict_text end
        || case
            when change_value is null then ''
            else '; ' || lower(change_text[1]) || change_text[2:]
        end
        || case change_verdict when '' then '' else ', ' || change_verdict end
        || '.' as sentence,
        service,
        period_kind,
        period_end_date,
        case when value is null then coalesce(symbol, 'x') end as value_symbol,
        previous_value,
        verdict_text,
        change_verdict,
        basis_text,
        headline_order,
        -- A target that stands elsewhere is named after the figure itself.
        case
            when target_document_id <> document_id
                then document_id || '; ' || target_document_id
            else document_id
        end as document_id,
        case
            when target_document_id <> document_id
                then reference || '; ' || target_reference
            when target_reference <> reference
                then reference || ', ' || target_reference
            else reference
        end as reference,
    from told
),

judgements as (
    select
        judgements.organisation_name,
        measures.theme,
        measures.measure_id,
        measures.measure_name,
        judgements.period_label,
        judgements.value_text,
        measures.unit,
        '' as target_text,
        'no target' as status,
        'No earlier figure' as change_text,
        measures.measure_name
        || ': '
        || lower(judgements.value_text)
        || ' ('
        || judgements.body
        || '), '
        || replace(judgements.period_label, 'Published', 'published')
        || '.' as sentence,
        measures.service,
        'date' as period_kind,
        judgements.judgement_date as period_end_date,
        judgements.verdict_text,
        '' as change_verdict,
        '' as basis_text,
        1 as headline_order,
        judgements.document_id,
        judgements.reference,
    from core_latest_judgements as judgements
    inner join measures on measures.measure_id = 'latest_judgement'
),

headlines as (
    select * from figures
    union all by name
    select * from judgements
)

select
    *,
    case theme
        when 'recruitment' then 1
        when 'homes' then 2
        when 'stability' then 3
        when 'money' then 4
        when 'adoption' then 5
        else 6
    end as theme_order,
from headlines
order by
    organisation_name,
    period_end_date,
    theme_order,
    headline_order,
    measure_id,
    period_label
