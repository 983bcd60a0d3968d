from . import shift_reminder, shift_reminder_line
