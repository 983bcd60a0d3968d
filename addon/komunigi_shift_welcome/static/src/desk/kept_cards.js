// Generated from static_src/komunigi_shift_welcome/desk/kept_cards.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
const KEY = "komunigi_shift_welcome.cards";
export class KeptCards {
  constructor(store) {
    this.store = store;
  }
  store;
  /** The codes of today's cards that were not answered, in their order. */
  read(now) {
    return this.cardsOf(now).map(({ code }) => code);
  }
  /** Keeps these codes, and no others. */
  keep(codes, now) {
    const kept = new Map(this.cards.map(({ code, day }) => [code, day]));
    const today = now.toDateString();
    const cards = codes.map((code) => ({ code, day: kept.get(code) ?? today }));
    if (cards.length) {
      this.store.setItem(KEY, JSON.stringify(cards));
    } else {
      this.store.removeItem(KEY);
    }
  }
  cardsOf(now) {
    return this.cards.filter(({ day }) => day === now.toDateString());
  }
  get cards() {
    return JSON.parse(this.store.getItem(KEY) ?? "[]");
  }
}
