{
    "name": "Komunigi Health",
    "summary": "One address that a monitor asks how shifts and wallets of a database are",
    "version": "19.0.1.0.0",
    "category": "Technical",
    "author": "Komunigi, Coop IT Easy SC",
    "maintainers": ["coopiteasy"],
    "website": "https://coopiteasy.be",
    "development_status": "Beta",
    "license": "AGPL-3",
    "images": ["static/description/banner.png"],
    "depends": ["base_setup"],
    "data": [
        "views/res_config_settings_views.xml",
    ],
}
