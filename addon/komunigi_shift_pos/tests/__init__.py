from . import (
    test_hoot,
    test_orders,
    test_policy,
    test_standings,
    test_translations,
    test_upgrade_reach,
)
