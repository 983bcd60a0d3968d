{
    "name": "Komunigi Shift",
    "summary": "Shifts of cooperative supermarkets, and the alert badge of flying workers",
    "version": "19.0.1.0.0",
    "category": "Human Resources/Cooperative",
    "author": "Komunigi",
    "license": "AGPL-3",
    "depends": ["mail", "contacts"],
    "data": [
        "security/shift_groups.xml",
        "security/ir.model.access.csv",
        "security/shift_rules.xml",
        "data/ir_cron.xml",
        "views/cooperative_status_views.xml",
        "views/shift_views.xml",
        "views/res_partner_views.xml",
        "views/res_config_settings_views.xml",
        "views/menus.xml",
    ],
    "assets": {
        "web.assets_backend": [
            "komunigi_shift/static/src/**/*",
        ],
    },
    "post_init_hook": "post_init_hook",
    "application": True,
}
