"""The rules of the alert badge as plain functions: no ORM, no clock of their own, no database.

They take dates and counters and give structures, so that a table can test them and every screen,
mail and list shows the same answer. The addon's page (`README.rst`) states the rules that they
carry out.
"""

from .alert import NO_ALERT, alert_changes, counted_down
from .answer import Booking, answer_for
from .attendance import attendance_effects, counter_change, refund_of_late_validation
from .clock import day_start, local_date, local_naive, utc_instant
from .extension import NO_EXTENSION, Extension, extended, withdrawn
from .forecast import Week, forecast
from .grid import grid_dates, last_grid_date, shifts_to_return
from .health import countdown_health
from .in_time import has_started, is_in_time
from .isolated import isolated
from .later_seats import time_for
from .leave import Leave, leave_to_change, shown_leave
from .limits import LEAVE_DATES, broken_limits, leave_problem, range_of, shift_problem
from .phone import NOT_DIALLED, WHOLE, dialled
from .planning import Pattern, hours_and_minutes, missing_seats, planned_seats
from .reminder import VERDICTS, Reach, is_waking_hour, reminder_verdict
from .seats import HARD, SOFT, Refusals, SeatFacts, Slot, WorkerFacts, helpful, later, seat_refusals
from .settled import counts_down, passed_countdown, settled
from .standing import Standing, answers_for
from .status import CAN_SHOP, is_gone, is_over_limit, status_of
from .timeline import timeline_of
from .values import answer_values, booking_values, slot_values, time_values
from .windows import Window, windows_as_text, windows_of_text
from .wording import Wording
from .worker import Terms, Worker, shift_day
