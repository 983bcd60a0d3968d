/** ESLint: typescript-eslint's recommended rules, and a few of our own below them. */
import js from "@eslint/js";
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

export default [
    { ignores: ["node_modules/", ".local/", "addon/*/static/{src,tests}/"] },
    { linterOptions: { reportUnusedDisableDirectives: "error" } },
    js.configs.recommended,
    {
        files: ["**/*.mjs"],
        languageOptions: { globals: globals.node },
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
