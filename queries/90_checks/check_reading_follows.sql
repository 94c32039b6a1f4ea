-- Grain: problem
-- Where a number cannot be seen in what is printed, neither in digits nor as a word,
-- the figure says how it was read.
with figures as (
    select * from stg_figures
    where as_read is not null and reading is null
),

words as (
    select
        spelled.word,
        spelled.number,
    from
        (
            values
            ('one', 1), ('single', 1), ('a year', 1), ('two', 2), ('second', 2),
            ('three', 3), ('four', 4), ('five', 5), ('six', 6), ('seven', 7),
            ('eight', 8), ('nine', 9), ('ten', 10), ('twelve', 12),
            ('twenty two', 22)
        ) as spelled (word, number)
),

unseen as (
    select
        figures.figure_id,
        figures.as_printed,
        figures.as_read,
    from figures
    left join words
        on
            figures.as_read = words.number
            and contains(lower(figures.as_printed), words.word)
    where
        words.word is null
        and not contains(
            replace(coalesce(figures.as_printed, ''), ',', ''),
            format('{:g}', abs(cast(figures.as_read as double)))
        )
)

select
    'figures.csv: ' || figure_id || ' is printed as ' || coalesce(as_printed, 'nothing')
    || ' and read as ' || format('{:g}', cast(as_read as double))
    || '; say in reading how it was read' as problem,
from unseen
