/** Shifts: the office books and enters attendance, members book on their own page. */
import { act } from "./acts.mjs";

export async function book(client) {
    const { workers, seats } = client.scene.shifts;
    const [worker, seat] = [client.choose(workers), client.choose(seats)];
    const model = "cooperative.status";
    const call = [model, "book_seat", [[worker], seat]];
    const booked = await act(client, "office", "seat booked", call);
    if (booked.result && client.random() < 0.6) {
        const args = [[worker], booked.result.shift_id];
        await act(client, "office", "seat given back", [model, "cancel_seat", args]);
    }
    return booked.result;
}

/** As the page "My shifts" does. */
export async function bookOneself(client) {
    const { members, seats } = client.scene.shifts;
    const login = client.choose(members);
    const door = (path, seat) => [`/my/shifts/${path}`, null, { shift_id: seat }];
    const call = door("book", client.choose(seats));
    const { result } = await act(client, login, "seat booked by a member", call);
    if (result?.shifts.length && client.random() < 0.6) {
        const { shift_id: seat } = client.choose(result.shifts);
        await act(client, login, "seat given back by a member", door("give_back", seat));
    }
    return result;
}

const ATTENDED = ["action_attended", "action_absent", "action_excused", "action_reopen"];

export async function attend(client) {
    const seat = client.choose(client.scene.shifts.past);
    const method = client.choose(ATTENDED);
    const answer = await act(client, "attendant", method, ["shift.shift", method, [[seat]]]);
    return "result" in answer;
}
