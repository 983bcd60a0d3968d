import { describe, expect, it } from "@jest/globals";
import { isolated } from "@komunigi_wallet/till/rules/isolated";

describe("isolated", () => {
    it.each([
        ["Compte membre", "Compte membre"],
        ["שלום", "\u2068שלום\u2069"],
        ["a\u202eb", "\u2068a\u202eb\u2069"],
        ["a\u2069\u202eb", "\u2068a\u202eb\u2069"],
    ])("%j is written %j", (text, written) => {
        expect(isolated(text)).toBe(written);
    });
});
