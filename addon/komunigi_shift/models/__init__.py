from . import (
    cooperative_exempt_reason,
    cooperative_status,
    cooperative_status_alert,
    cooperative_status_booking,
    cooperative_status_countdown,
    cooperative_status_history,
    res_company,
    res_config_settings,
    res_partner,
    shift_journal,
    shift_shift,
    shift_type,
)
