"""What a page of records says where the files that it is made from were not brought."""

from findings.words import listed

WHERE = (
    "Data check lists the files that were read. What goes into each of them, the"
    " description of the extracts says, which comes with the dashboard:"
    " docs/extracts.md."
)


def files(organisation: str, names: tuple[str, ...]) -> str:
    """Return which of its files an authority did not bring, any of which would do."""
    one = len(names) == 1
    made_of = listed([f"‘{name}’" for name in names])
    return (
        f"This page is made from the {'file' if one else 'files'} {made_of}."
        f" The records of {organisation} have {'no such file' if one else 'neither'}."
    )
