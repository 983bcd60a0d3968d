from . import (
    leave_mixin,
    shift_call,
    shift_confirmation,
    shift_departure,
    shift_extension,
    shift_generate,
    shift_generate_line,
    shift_holiday,
    shift_reminder,
    shift_reminder_line,
    shift_subscribe,
    shift_temporary_exemption,
)
