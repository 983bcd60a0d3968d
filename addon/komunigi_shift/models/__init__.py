from . import (
    base_partner_merge,
    cooperative_exempt_reason,
    # what the status is made of comes before it
    cooperative_status_answer,
    cooperative_status_countdown,
    cooperative_status_reminder,
    cooperative_status,
    cooperative_status_history,
    ir_websocket,
    mail_mail,
    res_company,
    res_config_settings,
    res_partner,
    shift_journal,
    shift_shift,
    shift_template,
    shift_type,
)
