from . import (
    test_calendar,
    test_hoot,
    test_mails,
    test_hostile_texts,
    test_policy,
    test_my_shifts,
    test_replacement,
    test_leave,
    test_race,
    test_rights,
    test_translations,
)
