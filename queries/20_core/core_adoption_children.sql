-- Grain: organisation_id, child_id
-- Each child with an adoption plan: who it is, and how long each part took, in days.
--
-- a1_days: entering care to moving in with the adoptive family. a10_days: the same with
-- the clock stopped, for adoption by the child's own foster carer, on the day that
-- fostering placement began. a2_days: court authority to match; a match that came
-- first counts as 0. The one authority that the extract holds is the placement order.
-- A day that is missing leaves the wait unknown.
--
-- waiting_from_date: the plan was made, by the council's decision or by the court.
-- waiting_until_date: a match, a move, an order or a reversal ended the wait. A child
-- whose placement broke down is not counted as waiting again: the extract does not say
-- whether the plan still stands. A breakdown after the order is no disruption of a
-- placement for adoption.
with adoption as (
    select * from stg_extract_adoption
),

children as (
    select * from stg_extract_children
)

select
    adoption.organisation_id,
    adoption.child_id,
    adoption.entered_care_date,
    adoption.decision_date,
    adoption.placement_order_date,
    adoption.match_date,
    adoption.placed_date,
    adoption.order_date,
    adoption.reversed_date,
    case
        when
            adoption.order_date is null
            or adoption.disrupted_date < adoption.order_date
            then adoption.disrupted_date
    end as disrupted_date,
    coalesce(adoption.sibling_group_id, adoption.child_id) as sibling_group_id,
    children.birth_date,
    coalesce(children.sex, 'Not known') as sex,
    coalesce(children.ethnic_group, 'Not known') as ethnic_group,
    adoption.placed_date - adoption.entered_care_date as a1_days,
    case
        when adoption.match_date >= adoption.placement_order_date
            then adoption.match_date - adoption.placement_order_date
        when adoption.match_date < adoption.placement_order_date then 0
    end as a2_days,
    case
        when adoption.placed_date is null then null
        when adoption.fostered_by_adopters_from_date < adoption.entered_care_date then 0
        else
            least(adoption.placed_date, adoption.fostered_by_adopters_from_date)
            - adoption.entered_care_date
    end as a10_days,
    least(adoption.decision_date, adoption.placement_order_date)
        as waiting_from_date,
    least(
        adoption.match_date,
        adoption.placed_date,
        adoption.order_date,
        adoption.reversed_date
    ) as waiting_until_date,
from adoption
left join children using (organisation_id, child_id)
