// What of a figure is drawn at a scale: what the filter of its list lets through, bars where they are long enough to
// be seen and small marks where they are not, and crowds until there is room for each of their marks.

/** @typedef {import("./figure.js").Part} Part */
/** @typedef {import("./figure.js").Figure} Figure */
/** @typedef {{ says: string, href: string, key: string }} Member  a mark of a crowd; several may lead to one page */

const LISTS = ["x", "y", "base", "text", "customdata", "textposition", "ids"];

/** @param {string | number} end as Plotly writes the end of an axis */
const numberOf = (end) =>
  typeof end === "string" ? Date.parse(end.includes(" ") ? `${end.replace(" ", "T")}Z` : end) : end;

/**
 * Whether a point is in view, or is no word: a word beside a mark that is out of view would stand for nothing.
 * @param {Part} layout @param {Part} trace @param {number} at
 */
function isBesideMark({ xaxis }, trace, at) {
  if (trace.mode !== "text") return true;
  const [low, high] = xaxis.range.map(numberOf);
  const x = numberOf(trace.x[at]);
  return low <= x && x <= high;
}

/** How many px a unit of the x axis takes. @param {Part} layout */
function scaleOf({ xaxis, margin, width }) {
  const [low, high] = xaxis.range.map(numberOf);
  const broken = (xaxis.rangebreaks ?? []).map((/** @type {Part} */ { bounds }) => {
    const [from, to] = bounds.map(numberOf);
    return Math.max(Math.min(to, high) - Math.max(from, low), 0);
  });
  const left = broken.reduce((/** @type {number} */ sum, /** @type {number} */ one) => sum - one, high - low);
  return (width - margin.l - margin.r) / left;
}

/**
 * A trace with those of its points that are kept.
 * @param {Part} trace @param {(number: number) => boolean} keeps
 */
function cut(trace, keeps) {
  const kept = Object.keys(trace.x).map(Number).filter(keeps);
  /** @type {Part} */
  const less = { ...trace };
  for (const name of LISTS) if (Array.isArray(trace[name])) less[name] = kept.map((at) => trace[name][at]);
  if (trace.marker) {
    less.marker = { ...trace.marker };
    delete less.marker.opacity;
  }
  if (trace.meta?.members) less.meta = { ...trace.meta, members: kept.map((at) => trace.meta.members[at]) };
  return less;
}

/** Crowds of which only some fit the filter say so. @param {Part} trace @param {(href: string) => boolean} fits */
function recounted(trace, fits) {
  if (!trace.meta?.members) return trace;
  const members = trace.meta.members.map((/** @type {Member[]} */ all) =>
    all.filter((one) => fits(one.href)),
  );
  const text = trace.text.map((/** @type {string} */ says, /** @type {number} */ at) => {
    const [some, all] = [members[at].length, trace.meta.members[at].length];
    return trace.mode === "text" ? String(some) : some < all ? `${some} of ${says}` : says;
  });
  return { ...trace, text, meta: { ...trace.meta, members } };
}

/**
 * The figure as far as it is drawn; `only` are the addresses that the filter lets through.
 * @param {Figure} figure @param {Set<string> | undefined} only
 * @returns {Figure}
 */
export function visible({ data, layout }, only) {
  if (!data.some(({ meta, customdata }) => meta?.lengths || meta?.members || (only && customdata)))
    return { data, layout };
  const fits = (/** @type {string} */ href) => !only || only.has(href);
  const scale = scaleOf(layout);
  const counted = data.map((trace) => recounted(trace, fits));
  const isTogether = (/** @type {Part} */ trace, /** @type {number} */ at) =>
    trace.meta.members[at].length > 1 && trace.meta.gaps[at] * scale < trace.meta.apart;
  const crowded = new Set(
    counted.flatMap((trace) =>
      (trace.meta?.members ?? []).flatMap((/** @type {Member[]} */ all, /** @type {number} */ at) =>
        isTogether(trace, at) ? all.map((one) => one.key) : [],
      ),
    ),
  );
  const leads = new Map(
    data.flatMap(({ ids = [], customdata = [] }) =>
      ids.map((/** @type {string} */ key, /** @type {number} */ at) => [key, customdata[at]]),
    ),
  );
  const isShown = (/** @type {string} */ key) => fits(leads.get(key)) && !crowded.has(key);
  const parts = counted.map((trace) =>
    cut(trace, (at) => {
      const { lengths, least = 0, most = Number.POSITIVE_INFINITY, members } = trace.meta ?? {};
      if (members) return isTogether(trace, at);
      const size = lengths ? lengths[at] * scale : least;
      const key = trace.ids?.[at];
      const isKept = key === undefined || (isShown(key) && isBesideMark(layout, trace, at));
      return size >= least && size < most && isKept;
    }),
  );
  const shapes = layout.shapes?.filter((/** @type {Part} */ { name }) => !name || isShown(name));
  return { data: parts, layout: { ...layout, shapes } };
}

/**
 * Where everything leads that touches a part of the x axis.
 * @param {Part[]} data @param {Part} axis Plotly's own @param {[low: number, high: number]} ends
 */
export function touching(data, axis, [low, high]) {
  const DAY = 86_400_000;
  /** @type {Set<string>} */
  const found = new Set();
  for (const trace of data) {
    if (trace.hoverinfo === "skip" || !Array.isArray(trace.customdata)) continue;
    trace.customdata.forEach((/** @type {string} */ href, /** @type {number} */ at) => {
      const isBar = trace.type === "bar";
      const from = axis.d2l(isBar ? trace.base[at] : trace.x[at]);
      const to = from + (isBar ? trace.x[at] : DAY);
      if (from <= high && to > low) found.add(href);
    });
  }
  return found;
}
