"""The sentence of a page whose files were not brought."""

from findings import lacking


def test_a_page_of_one_file_names_it():
    assert lacking.files("Ayton", ("ledger",)) == (
        "This page is made from the file ‘ledger’. The records of Ayton have no such"
        " file."
    )


def test_a_page_of_two_names_both():
    assert lacking.files("Ayton", ("applicants", "households")) == (
        "This page is made from the files ‘applicants’ and ‘households’. The records of"
        " Ayton have neither."
    )
