// A figure for Plotly closed up as its drawing is, where a filter leaves rows and lanes with nothing in them.

/** @typedef {import("./figure.js").Part} Part */
/** @typedef {import("./figure.js").Figure} Figure */
/** @typedef {{ from: number, to: number, isGone: boolean, rows: Map<number, number> }} Lane */

const TENTH = 10; // heights are told apart by a tenth of a px
/** @param {number} height */
const keyOf = (height) => Math.round(height * TENTH);

/** Where a group was built, and where it stands. @param {Element} group */
function heightsOf(group) {
  const { transform, dataset } = /** @type {SVGGElement} */ (group);
  const to = transform.baseVal[0]?.matrix.f ?? 0;
  return { from: Number(dataset.from ?? to), to };
}

/** @param {Element} group @returns {Lane} */
function laneOf(group) {
  const rows = [...group.querySelectorAll(":scope > g")].map(heightsOf);
  return {
    ...heightsOf(group),
    isGone: group.hasAttribute("hidden"),
    rows: new Map(rows.map(({ from, to }) => [keyOf(from), to])),
  };
}

/**
 * @param {Figure} figure @param {SVGSVGElement} drawing
 * @returns {Figure}
 */
export function closedUp({ data, layout }, drawing) {
  const lanes = [...drawing.querySelectorAll(".figure-lane, .figure-foot")].map(laneOf);
  const foot = lanes.at(-1);
  if (!foot) return { data, layout };
  const upward = [...lanes].reverse();
  /** The lane of a height, the foot for its bottom line. @param {number} y */
  const laneAt = (y) => upward.find((lane) => keyOf(lane.from) <= keyOf(y)) ?? foot;
  /** @param {number} y */
  const markAt = (y) => {
    const { from, to, rows } = laneAt(y);
    return to + (rows.get(keyOf(y - from)) ?? 0);
  };
  /** @param {number} y */
  const besideAt = (y) => y - laneAt(y).from + laneAt(y).to;
  const isLaneOf = (/** @type {Part} */ { yref, y, y0, y1, name }) =>
    name || yref === "paper" || y0 !== y1 || !laneAt(y ?? y0).isGone;
  const shapes = layout.shapes.filter(isLaneOf).map((/** @type {Part} */ shape) => {
    const { name, y0, y1 } = shape;
    if (name) return { ...shape, y0: markAt(y0), y1: markAt(y1) };
    return { ...shape, y0: y0 === y1 ? besideAt(y0) : y0, y1: besideAt(y1) };
  });
  const annotations = layout.annotations
    .filter(isLaneOf)
    .map((/** @type {Part} */ words) =>
      words.yref === "paper" ? words : { ...words, y: besideAt(words.y) },
    );
  const range = layout.yaxis.range.map((/** @type {number} */ y) =>
    keyOf(y) === keyOf(foot.from) ? foot.to : y,
  );
  return {
    data: data.map((trace) => ({ ...trace, y: trace.y.map(markAt) })),
    layout: { ...layout, shapes, annotations, yaxis: { ...layout.yaxis, range } },
  };
}
