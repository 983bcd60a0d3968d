<<<<<<< HEAD
from . import (
    test_access,
    test_closing,
    test_control,
    test_health,
    test_hostile,
    test_hostile_reach,
    test_invoice_payment,
    test_ledger_year,
    test_operations,
    test_portal,
    test_property,
    test_reading,
    test_rules,
    test_session_figures,
    test_setup,
    test_statement,
    test_till,
    test_till_settings,
)
=======
from . import test_access
from . import test_attempt
from . import test_closing
from . import test_control
from . import test_hostile
from . import test_hostile_reach
from . import test_invoice_payment
from . import test_ledger_year
from . import test_operations
from . import test_property
from . import test_reading
from . import test_rules
from . import test_session_figures
from . import test_setup
from . import test_till
from . import test_till_settings
>>>>>>> 13bbc8d ([ADD] komunigi_wallet: an attempt that its till has given up is not recorded later)
