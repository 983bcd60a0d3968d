"""Who may do what: names of the groups of `security/shift_groups.xml`."""

ATTENDANCE_GROUP = "komunigi_shift.group_shift_attendance"
MANAGEMENT_GROUP = "komunigi_shift.group_shift_management"
