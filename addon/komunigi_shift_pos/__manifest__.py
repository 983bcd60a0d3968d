{
    "name": "Komunigi Shift Till",
    "summary": "The cashier sees whether a customer may shop, the alert badge and the next shift",
    "version": "19.0.1.0.0",
    "category": "Sales/Point of Sale",
    "author": "Komunigi, Coop IT Easy SC",
    "maintainers": ["coopiteasy"],
    "website": "https://coopiteasy.be",
    "development_status": "Beta",
    "license": "AGPL-3",
    "images": ["static/description/banner.png"],
    "depends": ["komunigi_shift", "point_of_sale"],
    "data": [
        "security/ir.model.access.csv",
        "wizards/shift_shop_pass_views.xml",
        "views/cooperative_status_views.xml",
        "views/pos_order_views.xml",
        "views/res_config_settings_views.xml",
    ],
    "assets": {
        "point_of_sale._assets_pos": [
            "komunigi_shift/static/src/alert_answer/**/*",
            "komunigi_shift_pos/static/src/**/*",
        ],
        "web.assets_unit_tests": ["komunigi_shift_pos/static/tests/**/*"],
    },
    "auto_install": True,
}
