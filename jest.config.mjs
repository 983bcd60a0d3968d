/**
 * jest: the front end, with small stand-ins for Odoo's own modules; and the tools. What needs a page
 * asks for jsdom at the top of its file.
 */
const SUPPORT = "<rootDir>/tests/unit/support";

export default {
    roots: ["<rootDir>/tests/unit"],
    testMatch: ["**/*.test.ts", "**/*.test.mjs"],
    moduleFileExtensions: ["ts", "js", "mjs", "json"],
    transform: { "\\.[jt]s$": `${SUPPORT}/esbuild_transform.mjs` },
    transformIgnorePatterns: ["/node_modules/"],
    setupFilesAfterEnv: [`${SUPPORT}/fail_on_log.ts`],
    moduleNameMapper: {
        "^@odoo/owl$": "<rootDir>/node_modules/@odoo/owl/dist/owl.cjs.js",
        "^@(komunigi_[a-z_]+)/(.*)$": "<rootDir>/static_src/$1/$2",
        "^@(web|mail|bus)/(.*)$": `${SUPPORT}/odoo/$1/$2`,
    },
    restoreMocks: true,
};
