import { isCode, isName } from "@komunigi_shift_welcome/name_search/typed_text";

test.each([
    ["ad", false, false],
    ["ada", true, false],
    ["éàü", true, false],
    ["a b c", true, false],
    ["%%%", false, false],
    ["042000000001", false, true],
    ["ADA42X", false, true],
])("%s", (text, name, code) => {
    expect([isName(text), isCode(text)]).toEqual([name, code]);
});
