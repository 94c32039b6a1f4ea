-- Grain: organisation_name, year_judged
-- How many judgements of each grade an organisation was given in a year, and the
-- overall one if there was one.
select
    organisation_name,
    year_judged,
    judged,
    string_agg(distinct body, ', ' order by body) as body,
    bool_and(is_ofsted) as is_ofsted,
    string_agg(distinct framework, '; ' order by framework) as framework,
    max(grade_shown) filter (where is_overall) as overall_grade,
    case
        when max(grade_shown) filter (where is_overall) is null then 'z'
    end as overall_grade_symbol,
    count(*) filter (where grade = 'outstanding') as outstanding_count,
    count(*) filter (where grade = 'good') as good_count,
    count(*) filter (where grade = 'requires improvement') as improvement_count,
    count(*) filter (where grade = 'inadequate') as inadequate_count,
    count(*) filter (where grade is null) as in_words_count,
    any_value(document_id) as document_id,
    string_agg(distinct reference, ', ' order by reference) as reference,
from page_judgements
group by organisation_name, year_judged, judged
order by organisation_name asc, year_judged desc
