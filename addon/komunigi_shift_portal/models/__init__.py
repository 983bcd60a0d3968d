from . import (
    ir_http,
    res_company,
    shift_calendar_feed,
    shift_member_leave,
    shift_member_replacements,
    shift_member_seats,
    shift_mail_links,
    res_config_settings,
    shift_replacement,
    shift_leave_request,
    shift_shift,
    cooperative_status,
)
