-- Grain: organisation_name, dim, value
-- The choices of each filter, in the order in which people say them.
with known as (
    select
        organisation_id,
        dim_1 as dim,
        value_1 as value,
    from shown_measures
    where dim_1 <> ''
    union
    select
        organisation_id,
        dim_1 as dim,
        value_1 as value,
    from shown_tallies
    where dim_1 <> ''
),

ordered as (
    select
        *,
        coalesce(
            list_position(
                [
                    'Under 1',
                    '1 to 4',
                    '5 to 9',
                    '10 to 15',
                    '16 and over',
                    'In-house',
                    'Independent agency',
                    'Another council',
                    'Other public body',
                    'Parents',
                    'mainstream',
                    'connected',
                    'short breaks',
                    'Foster, family and friends',
                    'Foster, other carers',
                    'Residential',
                    'Supported accommodation',
                    'Placed for adoption',
                    'With parents',
                    'White',
                    'Mixed',
                    'Asian',
                    'Black'
                ],
                value
            ),
            case value
                when 'Other' then 91
                when 'Not known' then 92
                else 50
            end
        ) as natural_order,
    from known
)

select
    authorities.organisation_name,
    ordered.dim,
    ordered.value,
    row_number() over (
        partition by ordered.organisation_id, ordered.dim
        order by ordered.natural_order, ordered.value
    ) as value_order,
from ordered
inner join stg_extract_authorities as authorities using (organisation_id)
order by authorities.organisation_name, ordered.dim, value_order
