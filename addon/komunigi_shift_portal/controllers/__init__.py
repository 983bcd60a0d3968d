from . import calendar, doors, links, portal
