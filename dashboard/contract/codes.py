"""The codes of the SSDA903 return that are known here.

Those of the statistical return that the Department for Education collects from every
council, with the ones that 2025-26 dropped and those that it added.
"""


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


PLACEMENTS = _listed(
    "A3 A4 A5 A6 H5 K1 K2 K3 P1 P2 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4"
    " U1 U2 U3 U4 U5 U6 Z1 Z11 Z12 Z13 Z14"
)
PLACEMENTS_TO_2025 = ("H5", "P2", "Z1")
PLACEMENTS_FROM_2025 = ("K3", "Z11", "Z12", "Z13", "Z14")
CODES_CHANGED = "2025-04-01"
PROVIDERS = _listed("PR0 PR1 PR2 PR3 PR4 PR5")
REASONS_NEW_EPISODE = _listed("S L P T B U")
REASONS_CEASED = _listed(
    "X1 E11 E12 E2 E3 E4A E4B E13 E41 E45 E46 E47 E48 E5 E6 E7 E8 E9 E14 E15 E16 E17"
)
REASONS_PLACE_CHANGE = _listed(
    "CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER"
)
LEGAL_STATUSES = _listed("C1 C2 D1 E1 V2 V3 V4 J1 J2 J3 L1 L2 L3")
NEEDS = _listed("N1 N2 N3 N4 N5 N6 N7 N8")
SEXES = _listed("1 2 3 M F U N")
ETHNIC_GROUPS = _listed(
    "WBRI WIRI WIRT WOTH WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH"
    " CHNE OOTH REFU NOBT"
)
REASONS_NOT_PLACED = _listed("RD1 RD2 RD3 RD4")
