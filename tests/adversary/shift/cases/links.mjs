/** Links in mails and of calendars: what they open without a login, and nothing beside it. */
const read = (path) => ["READ", path];
/** A form that is sent without its page. */
const submit = (path, fields = {}) => ["SUBMIT", path, fields];
const press = (path, fields = {}) => ["PRESS", path, fields];
/** A link is followed, and its button pressed. */
const follow = (path) => [read(path), submit(path), press(path)];

const SEAT = "/shifts/seat/";

/** A link of which one character is another. */
function altered(link, index) {
    const other = link[index] === "A" ? "B" : "A";
    return link.slice(0, index) + other + link.slice(index + 1);
}

/** A link that keeps its signature, and is made to say something else. */
function resigned(link, what) {
    const [, start, token] = /^(.*\/)([^/]+)$/.exec(link);
    const signed = Buffer.from(token, "base64url");
    const begin = signed.indexOf("[");
    const told = Buffer.concat([signed.subarray(0, begin), Buffer.from(JSON.stringify(what))]);
    return start + told.toString("base64url");
}

/** The same calendar by another token or of another worker. */
const calendar = (link, { status = link.split("/")[3], token = link.split("/")[4] }) =>
    `/shifts/calendar/${status}/${token}`;

/** By somebody to whom no mail was sent: nothing changes, and nothing is read. */
export const forged = {
    "a seat's link, altered": ({ scene: { links } }) =>
        [SEAT.length, SEAT.length + 5, SEAT.length + 20, links.good.length - 3]
            .map((index) => altered(links.good, index))
            .flatMap(follow),
    "a seat's link, for somebody else or another seat": ({ scene: { links, own } }, k) =>
        [
            ...[
                [k.status, k.free],
                [own.status, k.free],
                [own.status, k.twin],
            ],
            ...[[own.status, k.booked], [0, 0], ["1", "1"], [], {}, null],
        ]
            .map((what) => resigned(links.good, what))
            .flatMap(follow),
    "links that are over, or for another purpose": ({ scene: { links } }) =>
        ["expired", "otherScope", "mailsAsSeat", "seatAsMails"].flatMap((name) =>
            follow(links[name]),
        ),
    "links that are none": () =>
        ["", "x", "AQAA", "%00", "é", "../my", "x".repeat(4000)].flatMap((token) => [
            ...[SEAT, "/shifts/mails/"].flatMap((path) => follow(path + token)),
        ]),
    "the end of mails, for somebody else or another field": ({ scene: { links, own } }, k) =>
        [
            [k.status, "change"],
            [own.status, "booking"],
            [own.status, "sr"],
            [own.status, "active"],
        ]
            .map((what) => resigned(links.mails, what))
            .flatMap(follow),
    "calendars that are guessed, renewed, ended, or of another coop": ({ scene }, k) => {
        const { links, foreign, own } = scene;
        return [
            ...[links.renewed, links.ended],
            ...[k.status, foreign.status, 0, -1, 2 ** 31, "x"].map((status) => {
                return calendar(links.calendar, { status });
            }),
            calendar(links.foreignCalendar, { status: own.status }),
            ...["False.ics", "None.ics", "true.ics", ".ics", "%.ics", "é.ics"].map((token) => {
                return calendar(links.calendar, { token });
            }),
            ...["False.ics", "None.ics", ".ics"].map((token) => {
                return calendar(links.ended, { token });
            }),
        ].flatMap(follow);
    },
};

/** By who has the mails: a page that is read, or a form without its page, changes nothing. */
export const reading = {
    "links that are only read": ({ scene: { links } }) => [
        ...[links.good, links.mails, links.calendar].flatMap((link) => [
            ...["", "?back=1", "?csrf_token=x", "?List-Unsubscribe=One-Click"].map((query) =>
                read(link + query),
            ),
        ]),
        submit(links.good),
        submit(links.good, { csrf_token: "x" }),
        submit(links.calendar),
    ],
    "seats that cannot be had": ({ scene: { links } }) =>
        ["taken", "past", "foreign", "expired"].flatMap((name) => follow(links[name])),
};

/** By who has the mails: a seat is booked once, and one at a time. */
export const booking = {
    "a seat booked twice, and another at its time": ({ scene: { links } }, k) => [
        [1, 2, 3].map(() => press(links.good)),
        press(links.good, { shift_id: k.booked, status_id: k.status }),
        press(links.alike),
    ],
};
