/** ESLint: typescript-eslint's recommended rules, and a few of our own below them. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import js from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import imports from "eslint-plugin-import-x";
import globals from "globals";
import ts from "typescript-eslint";

const TYPESCRIPT = ["static_src/**/*.ts", "tests/**/*.ts", "playwright.config.ts"];
const DECLARATIONS = ["static_src/@types/**"];

const NOT_OUR_STYLE = [
    ["TSEnumDeclaration", "Use a union of strings instead of an enum."],
    ["PropertyDefinition > PrivateIdentifier", "Write `private` instead of `#`."],
    ["PropertyDefinition > ArrowFunctionExpression", "Write a method instead of an arrow field."],
    ["ExportDefaultDeclaration", "Odoo's module loader takes named exports only."],
].map(([selector, message]) => ({ selector, message }));
const DEFAULT = NOT_OUR_STYLE.at(-1);

/** Our addons, each with those whose front end it builds on. */
const ADDONS = {
    komunigi_shift: [],
    komunigi_shift_portal: ["komunigi_shift"],
    komunigi_shift_pos: ["komunigi_shift"],
    komunigi_shift_welcome: ["komunigi_shift"],
    komunigi_wallet: [],
};

/**
 * Folders of features, each of which imports only from those before it, types included: so there
 * are no circles. Within a folder, `no-cycle` finds those of values; of types it looks for none.
 */
const LAYERS = {
    "static_src/komunigi_shift": [
        ...["odoo_services.ts", "undo_notice", "one_dialog", "alert_answer", "worker_search"],
        "alert_timeline",
        ...["alert_live", "alert_office", "alert_attendance", "alert_preview", "alert_register"],
        ...["alert_cancel", "alert_summary", "alert_popover", "alert_badge", "alert_list"],
        ...["attendance_day", "board", "forecast", "setup_guide"],
    ],
    "static_src/komunigi_shift_pos": [
        ...["standing", "standings", "standing_line", "stop", "app", "till_shifts_service.ts"],
    ],
    "static_src/komunigi_shift_portal": [
        ...["page", "change", "calendar", "standing", "booked", "replacements", "seats", "leave"],
        "my_shifts",
    ],
    "static_src/komunigi_shift_welcome": [
        ...["attendance_day", "desk", "answer_card", "name_search", "welcome_app.ts"],
    ],
    "static_src/komunigi_wallet/till": [
        ...["rules", "settings", "wallet_notes", "movements", "balances", "display", "recording"],
        ...["amount_input", "pay_out", "top_up", "refunds", "remedies", "payments"],
        ...["fast_payment", "wallet", "fate_notice", "wallet_panel", "balance_sort", "other_apps"],
        "till_wallet_service.ts",
    ],
    "static_src/komunigi_wallet": ["balance_card", "till", "app", "customer_display"],
};
const ALL_LISTED = { static_src: Object.keys(ADDONS), ...LAYERS };
for (const [folder, names] of Object.entries(ALL_LISTED)) {
    const found = readdirSync(join(import.meta.dirname, folder));
    const others = found.filter((name) => /^[^@.]+(\.ts)?$/.test(name) && !names.includes(name));
    if (others.length) {
        throw new Error(`${folder}/${others[0]}: say in eslint.config.mjs what it may import`);
    }
}
const BETWEEN_ADDONS = Object.entries(ADDONS).map(([addon, under]) => ({
    target: `./static_src/${addon}`,
    from: Object.keys(ADDONS)
        .filter((other) => other !== addon && !under.includes(other))
        .map((other) => `./static_src/${other}`),
    message: "An addon imports only from those that eslint.config.mjs says it builds on.",
}));
const BETWEEN_FEATURES = Object.entries(LAYERS)
    .flatMap(([folder, names]) => {
        return names.map((name, index) => ({
            target: `./${folder}/${name}`,
            from: names.slice(index + 1).map((later) => `./${folder}/${later}`),
            message: "A feature imports only from those before it in eslint.config.mjs.",
        }));
    })
    .filter(({ from }) => from.length);
const ZONES = [...BETWEEN_ADDONS, ...BETWEEN_FEATURES];

/** Imports everywhere: packages, Odoo's modules from the ground up, ours, then neighbours. */
const IMPORT_ORDER = {
    groups: ["builtin", "external", "internal", "parent", "sibling"],
    pathGroups: ["odoo", "web", "bus", "barcodes", "mail", "point_of_sale", "komunigi_*"].map(
        (addon) => ({
            // Odoo's tests are imported by "..", which "**" does not stand for
            pattern: `@${addon}/{**,../**}`,
            patternOptions: { optimizationLevel: 0 },
            group: "internal",
            position: "before",
        }),
    ),
    pathGroupsExcludedImportTypes: ["builtin"],
    alphabetize: { order: "asc" },
};

export default [
    { ignores: ["node_modules/", ".local/", "addon/*/static/{src,tests}/"] },
    { linterOptions: { reportUnusedDisableDirectives: "error" } },
    js.configs.recommended,
    {
        plugins: { "import-x": imports },
        rules: { "import-x/order": ["error", IMPORT_ORDER] },
    },
    {
        files: ["**/*.mjs"],
        languageOptions: { globals: globals.node },
        rules: { "import-x/named": "error" }, // Node finds out when a command is run
    },
    ...ts.configs.recommended.map((config) => ({ ...config, files: TYPESCRIPT })),
    {
        files: TYPESCRIPT,
        languageOptions: { parserOptions: { project: "./tsconfig.json" } },
        rules: {
            curly: "error",
            eqeqeq: "error",
            "max-lines": ["error", 250],
            "no-console": "error",
            "no-restricted-syntax": ["error", ...NOT_OUR_STYLE],
            "@typescript-eslint/consistent-type-imports": "error",
            "@typescript-eslint/explicit-module-boundary-types": "error",
            "@typescript-eslint/no-floating-promises": "error",
        },
    },
    {
        files: ["static_src/**/*.ts"],
        settings: {
            // by themselves its rules read JavaScript alone, and find no circle
            "import-x/extensions": [".ts"],
            "import-x/parsers": { "@typescript-eslint/parser": [".ts"] },
            "import-x/resolver-next": [createTypeScriptImportResolver()],
        },
        rules: {
            "import-x/no-cycle": "error",
            "import-x/no-restricted-paths": ["error", { zones: ZONES }],
        },
    },
    {
        // Playwright takes its configuration and its set-up as default exports, and finds out by
        // the pattern of the first argument which fixtures one uses
        files: ["playwright.config.ts", "tests/e2e/support/*.ts"],
        rules: {
            "no-restricted-syntax": ["error", ...NOT_OUR_STYLE.filter((rule) => rule !== DEFAULT)],
            "no-empty-pattern": "off",
        },
    },
    {
        files: DECLARATIONS,
        rules: {
            // an import at the top would turn a declaration of Odoo's module into an augmentation
            "@typescript-eslint/consistent-type-imports": "off",
            "@typescript-eslint/no-empty-object-type": "off",
            "@typescript-eslint/no-explicit-any": "off",
        },
    },
];
