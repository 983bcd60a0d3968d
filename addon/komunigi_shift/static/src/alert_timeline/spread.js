// Generated from static_src/komunigi_shift/alert_timeline/spread.ts by build.mjs: edit the source.
export function spread(gaps, length, least) {
  const widths = widen(gaps, length, least);
  const places = [0];
  for (const width of widths) {
    places.push(places.at(-1) + width);
  }
  return places;
}
function widen(gaps, length, least) {
  if (gaps.length * least >= length) {
    return gaps.map(() => length / gaps.length);
  }
  const small = /* @__PURE__ */ new Set();
  for (; ; ) {
    const room = length - small.size * least;
    const days = gaps.reduce((sum, gap, i) => small.has(i) ? sum : sum + gap, 0);
    const scale = room / days;
    const found = gaps.findIndex((gap, i) => !small.has(i) && gap * scale < least);
    if (found < 0) {
      return gaps.map((gap, i) => small.has(i) ? least : gap * scale);
    }
    small.add(found);
  }
}
