import { shiftText } from "@komunigi_shift_portal/page/shift_text";

const SHIFT = {
    ...{ shift_id: 1, name: "Evening", task_type: "Till", date: "2025-02-20", obstacle: null },
    ...{ day: "jeudi 20 février", time: "09:00", end_time: "12:00" },
};

test("when and which task", () => {
    expect(shiftText(SHIFT)).toBe("Jeudi 20 février, 09:00 – 12:00, Till");
});

test("its name, where it has no task", () => {
    expect(shiftText({ ...SHIFT, task_type: "" })).toBe("Jeudi 20 février, 09:00 – 12:00, Evening");
});
