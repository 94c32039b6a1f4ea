-- Grain: organisation_name, measure_name, period_label, other_printed
-- Figures on adoption that the documents print twice with different values: the one
-- that the pages use, and the other. A value that only rounds the other is no conflict.
with figures as (
    select * from core_figures
    where service = 'adoption' and role = 'actual' and value is not null
),

pairs as (
    select
        used.organisation_name,
        used.measure_name,
        used.period_label,
        used.value as used_value,
        used.as_printed as used_printed,
        used.reference as used_reference,
        others.value as other_value,
        others.as_printed as other_printed,
        others.reference as other_reference,
        used.document_id as used_document_id,
        others.document_id as other_document_id,
    from figures as used
    inner join figures as others
        on
            used.organisation_id = others.organisation_id
            and used.measure_id = others.measure_id
            and used.period_label = others.period_label
            and coalesce(used.breakdown, '') = coalesce(others.breakdown, '')
    where
        used.is_main
        and not others.is_main
        and others.value <> used.value
        and others.value <> round(used.value)
)

select
    organisation_name,
    measure_name,
    period_label,
    used_value,
    used_printed,
    used_reference,
    other_value,
    other_printed,
    other_reference,
    case
        when used_document_id = other_document_id then used_document_id
        else used_document_id || '; ' || other_document_id
    end as document_id,
    used_reference
    || case when used_document_id = other_document_id then ', ' else '; ' end
    || other_reference as reference,
from pairs
order by organisation_name asc, measure_name asc, period_label desc
