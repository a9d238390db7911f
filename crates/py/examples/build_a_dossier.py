"""用类型化的字典写一份档案，校验，再评估。 Writes a dossier as typed dictionaries, validates and assesses it.

    python build_a_dossier.py

The alliance is invented (虚构). Leave out what is not known: it counts as unknown, never as none or zero.
"""

from chanjiao import Assessor, Dossier
from chanjiao.shapes import Alliance, GraduateCohort, Member
from chanjiao.shapes import Dossier as DossierShape

school: Member = {"id": "school", "name": "虚构职业技术学院", "kind": "higher_vocational", "roles": ["lead"]}
firm: Member = {"id": "firm", "name": "虚构机电有限公司", "kind": "enterprise", "roles": ["lead"]}

alliance: Alliance = {
    "id": "invented",
    "name": "虚构市域产教联合体",
    "parks": [{"id": "park", "name": "虚构高新区"}],
    # 点了两家的名，共六十余家：清单不全。 Two are named of more than sixty: the list is not complete.
    "members": {"listed": [school, firm], "total": {"more_than": 60, "stated": "60余家（虚构）"}},
}

graduates: GraduateCohort = {
    "id": "class-2025",
    "level": "associate",
    "period": {"class": 2025},
    "school": "school",
    "census": "2025-08-31",
    "graduates": 620,
    "contract": 430,
    "further_study": 102,
}

document: DossierShape = {
    "schema": "chanjiao/dossier/1",
    "as_of": "2025-10",
    "alliance": alliance,
    "cooperation": {"employment": {"graduates": [graduates]}},
}

dossier = Dossier.from_dict(document)
for found in dossier.validate():
    print(found.line_for("zh"))

assessment = Assessor().assess(dossier)
print(assessment.explain("zh", parts=["verdict"]))
