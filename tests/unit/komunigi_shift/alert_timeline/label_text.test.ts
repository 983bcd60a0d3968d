import { describe, expect, test } from "@jest/globals";
import { textWidth, wrap } from "@komunigi_shift/alert_timeline/label_text";

describe("wrap", () => {
    test.each([
        ["Today", ["Today"]],
        ["26\u00a0Feb Alert date", ["26\u00a0Feb Alert", "date"]],
        ["26\u00a0févr. Date d’alerte", ["26\u00a0févr. Date", "d’alerte"]],
        ["26\u00a0févr. Anticonstitutionnellement", ["26\u00a0févr.", "Anticonstitutionnellement"]],
        ["Compteur\u00a0: 0 après", ["Compteur\u00a0: 0", "après"]],
        ["Congé\u202f! fini enfin", ["Congé\u202f! fini", "enfin"]],
        ["  ", []],
    ])("%j", (text, lines) => {
        expect(wrap(text, 96)).toEqual(lines);
    });

    test("no line of more than one word is wider than asked", () => {
        const text = "Le décompte ne prend rien pendant un congé ou une exemption temporaire";
        for (const width of [50, 96, 120]) {
            for (const line of wrap(text, width).filter((line) => line.includes(" "))) {
                expect(textWidth(line)).toBeLessThanOrEqual(width);
            }
        }
    });
});
