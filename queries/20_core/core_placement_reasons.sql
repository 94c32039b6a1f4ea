-- Grain: reason_code
-- Why placements end, in words, and which reasons are disruptions.
--
-- Narrow: broken down, asked for by the carer or the child. Broad: those, and endings
-- asked for by the authority, allegations, standards of care and approval removed.
with reasons (reason_code, reason, reason_order) as (
    values
    ('CREQB', 'Carer asked: behaviour', 1),
    ('CREQO', 'Carer asked: other', 2),
    ('CHILD', 'Child asked', 3),
    ('LAREQ', 'Authority asked', 4),
    ('ALLEG', 'Allegation', 5),
    ('STAND', 'Standards of care', 6),
    ('APPRR', 'Approval removed', 7),
    ('CARPL', 'Care plan', 8),
    ('CLOSE', 'Home or carer closed', 9),
    ('CUSTOD', 'Custody', 10),
    ('OTHER', 'Other', 11),
    ('-', 'Not known', 12)
)

select
    reason_code,
    reason,
    reason_order,
    reason_order <= 3 as is_narrow,
    reason_order <= 7 as is_broad,
from reasons
