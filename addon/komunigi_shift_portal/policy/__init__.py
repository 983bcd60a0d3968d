"""What a member may do alone, as plain functions: no ORM, no clock of their own, no database.

Whether a worker may have a seat at all is the rule of `komunigi_shift`; what stands here comes on
top of it, by the coop's settings.
"""

from .calendar import CalendarEvent, calendar_text
from .delays import Delays, booking_problem, give_back_problem, last_day_to_book
from .leave import announcement_problem
from .offer import offered
