// Generated from static_src/komunigi_shift_welcome/desk/desk.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
export const LONGEST = 15e3;
export const LEAST = 4e3;
export const ASK_AGAIN = 2e3;
export const EMPTY = { screen: { kind: "start" }, queue: [] };
export function after(desk, event, now) {
  const { screen, queue } = desk;
  if (screen.kind === "ended") {
    return desk;
  }
  switch (event.kind) {
    case "asked":
      return withQuestion(desk, event.question);
    case "answered": {
      const { answer } = event;
      const shown = answer ? { kind: "answer", answer, since: now } : { kind: "unknown", since: now };
      return { screen: shown, queue };
    }
    case "refused":
      return { screen: { kind: "refused", text: event.text, since: now }, queue };
    case "delayed":
      return screen.kind === "asking" ? { screen: { ...screen, kind: "waiting", why: event.why, since: now }, queue } : desk;
    case "ended":
      return { screen: { kind: "ended" }, queue: [] };
    case "over":
      return afterScreen(desk);
  }
}
export function timeLeft({ screen, queue }, now) {
  switch (screen.kind) {
    case "waiting":
      return Math.max(0, screen.since + ASK_AGAIN - now);
    case "answer":
    case "unknown":
    case "refused":
      return Math.max(0, screen.since + (queue.length ? LEAST : LONGEST) - now);
    default:
      return null;
  }
}
export function openCards({ screen, queue }) {
  const open = isBusy(screen) ? [screen.question, ...queue] : queue;
  return open.filter(({ kind }) => kind === "card").map(({ value }) => value);
}
function withQuestion({ screen, queue }, question) {
  if (screen.kind === "start" || question.kind !== "card" && !isBusy(screen)) {
    return { screen: { kind: "asking", question }, queue };
  }
  const open = isBusy(screen) ? [screen.question, ...queue] : queue;
  const isThere = open.some(({ kind, value }) => {
    return kind === question.kind && value === question.value;
  });
  return isThere ? { screen, queue } : { screen, queue: [...queue, question] };
}
function isBusy(screen) {
  return screen.kind === "asking" || screen.kind === "waiting";
}
function afterScreen(desk) {
  const { screen, queue } = desk;
  if (screen.kind === "waiting") {
    return { screen: { kind: "asking", question: screen.question }, queue };
  }
  if (screen.kind === "asking") {
    return desk;
  }
  const [question, ...rest] = queue;
  return question ? { screen: { kind: "asking", question }, queue: rest } : EMPTY;
}
