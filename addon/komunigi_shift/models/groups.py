# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Who may do what: names of the groups of `security/shift_groups.xml`."""

ATTENDANCE_GROUP = "komunigi_shift.group_shift_attendance"
MANAGEMENT_GROUP = "komunigi_shift.group_shift_management"
