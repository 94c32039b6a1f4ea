-- Grain: organisation_id, source_file, row_number, column_name, rule
-- Where the return and the record of adoption plans tell of a child's adoption apart.
--
-- Figures come from the plans. Nothing is said of an authority that brought no plans,
-- nor of children matched before its record of them begins. A plan that was made again
-- after the return gave it up is no doubt.
with plans as (
    select * from stg_extract_adoption
),

begun as (
    select
        organisation_id,
        first_month,
    from core_extract_coverage
    where file_name = 'adoption'
),

adopted as (
    select
        returned.*,
        plans.child_id is not null as has_plan,
        plans.decision_date as plan_decision_date,
        plans.match_date as plan_match_date,
        plans.fostered_by_adopters_from_date,
    from stg_extract_ad1 as returned
    inner join begun
        on
            returned.organisation_id = begun.organisation_id
            and returned.match_date >= begun.first_month
    left join plans
        on
            returned.organisation_id = plans.organisation_id
            and returned.child_id = plans.child_id
),

given_up as (
    select returned.*,
    from stg_extract_placed_adoption as returned
    inner join plans
        on
            returned.organisation_id = plans.organisation_id
            and returned.child_id = plans.child_id
    where
        plans.order_date is null
        and plans.reversed_date is null
        and plans.disrupted_date is null
        and returned.ceased_date
        >= greatest(
            plans.decision_date,
            plans.placement_order_date,
            plans.match_date,
            plans.placed_date
        )
)

select
    organisation_id,
    source_file,
    row_number,
    'child' as column_name,
    child_id as value,
    'was adopted and is not in adoption, so that the adoption is not counted' as rule,
    'add the child to adoption' as remedy,
from adopted
where not has_plan
union all by name
select
    organisation_id,
    source_file,
    row_number,
    'date_int' as column_name,
    cast(decision_date as varchar) as value,
    'is another day than decision_date in adoption' as rule,
    'correct whichever is wrong' as remedy,
from adopted
where decision_date <> plan_decision_date
union all by name
select
    organisation_id,
    source_file,
    row_number,
    'date_match' as column_name,
    cast(match_date as varchar) as value,
    'is another day than match_date in adoption' as rule,
    'correct whichever is wrong' as remedy,
from adopted
where match_date <> plan_match_date
union all by name
select
    organisation_id,
    source_file,
    row_number,
    'foster_care' as column_name,
    '1' as value,
    'is 1, and adoption does not say since when the adopters fostered' as rule,
    'write fostered_by_adopters_from_date in adoption: A10 needs it' as remedy,
from adopted
where
    has_plan
    and is_foster_carer_adoption
    and fostered_by_adopters_from_date is null
union all by name
select
    organisation_id,
    source_file,
    row_number,
    'date_placed_ceased' as column_name,
    cast(ceased_date as varchar) as value,
    'gives up a plan that goes on in adoption' as rule,
    'write reversed_date or disrupted_date in adoption' as remedy,
from given_up
