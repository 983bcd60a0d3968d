from . import controllers, demo, models, policy, wizards
from .hooks import post_init_hook, pre_init_hook
