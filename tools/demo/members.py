"""Twenty members of the coop, who exist nowhere else."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Member:
    """A member. `shifts` is the plan of their shifts (see shifts.py), `top_ups` and `spent` are
    what they put on their wallet and took from it, in euro.
    """

    name: str
    lang: str = "fr_BE"
    shifts: str = "yes"
    top_ups: tuple = ()
    spent: tuple = ()


MEMBERS = [
    Member("Aurèle Bellenoit", shifts="yes", top_ups=(50.0, 50.0), spent=(23.5, 31.2)),
    Member("Maëlys Vandersteene", shifts="yes_soon", top_ups=(100.0,), spent=(42.75,)),
    Member("Joris Heymbeeck", "nl_BE", shifts="yes", top_ups=(20.0,), spent=(12.5,)),
    Member("Nour Belkhadra", shifts="yes_credit", top_ups=(150.0,), spent=(64.1, 18.9)),
    Member("Clémentine Dujardinet", shifts="yes", top_ups=(10.0,)),
    Member("Wout Saelmans", "nl_BE", shifts="yes_leave", top_ups=(75.0,), spent=(12.5, 9.6)),
    Member("Odile Marchandeau", shifts="no_nothing", top_ups=(30.0,), spent=(18.8,)),
    Member("Basile Trémouroux", shifts="no_too_late", top_ups=(20.0,), spent=(20.0,)),
    Member("Fatou Diarrassou", shifts="no_credit"),
    Member("Liselot Verbraeken", "nl_BE", shifts="no_forgotten", top_ups=(40.0,)),
    Member("Gaspard Lenaertsen", shifts="no_nothing"),
    Member("Ysaline Crombez-Roy", shifts="pending", top_ups=(60.0,), spent=(35.4,)),
    Member("Tiago Ferrandes", shifts="in_alert_none"),
    Member("Hanne Cuyckens", "nl_BE", shifts="in_alert_half", top_ups=(25.0,), spent=(12.5,)),
    Member("Philomène Gosselaire", shifts="regular", top_ups=(80.0,), spent=(27.3,)),
    Member("Rachid Ouaddahi", shifts="regular", top_ups=(15.0,)),
    Member("Bérénice Walgraffe", shifts="exempt", top_ups=(35.0,)),
    Member("Siebe Vermandere", "nl_BE", shifts="endless_leave"),
    Member("Capucine Delhauteur", shifts="incomplete", top_ups=(50.0,), spent=(44.95,)),
    Member("Emrys Tollenaere", "nl_BE", shifts="unsubscribed"),
]

PORTAL_MEMBER = "Maëlys Vandersteene"


def make(env):
    """Their contacts: {name: partner}."""
    partners = env["res.partner"].create(
        [
            {
                "name": member.name,
                "lang": member.lang,
                "email": f"membre{number:02}@example.org",
                "phone": f"+32 470 55 01 {number:02}",
                "city": "Bruxelles",
                "country_id": env.ref("base.be").id,
                "tz": env.context["tz"],
            }
            for number, member in enumerate(MEMBERS, start=1)
        ]
    )
    return dict(zip([member.name for member in MEMBERS], partners, strict=True))
