// From the published data of a chart to what Plotly is given: template, colours of the page, size of the drawing.

import { tokenOf } from "./colours.js";

/** @typedef {{ [name: string]: any }} Part  any part of a figure for Plotly */
/** @typedef {{ data: Part[], layout: Part }} Figure */
/** @typedef {{ template: Part, colours: Record<string, string> }} Template */
/**
 * @typedef {object} Told  the JSON beside the page
 * @property {string} id
 * @property {string} title
 * @property {string} subtitle
 * @property {string[]} notes
 * @property {string} citation
 * @property {string} date_words
 * @property {Figure} plotly
 * @property {Record<string, Figure>} plotly_at_width
 */

/**
 * Sets what stands at a path such as `shapes[2].line.color`.
 * @param {Part} whole @param {string} path @param {unknown} value
 */
export function setAt(whole, path, value) {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop() ?? "";
  let at = whole;
  for (const step of steps) {
    at[step] ??= {};
    at = at[step];
  }
  at[last] = value;
}

/** @param {Part} whole @param {Record<string, string> | undefined} names */
function colour(whole, names) {
  for (const [path, name] of Object.entries(names ?? {})) setAt(whole, path, tokenOf(name));
}

/**
 * The figure for a drawing of this size, in the colours of now. Its words stand in our own note at the mark.
 * @param {Told} told @param {Template} look @param {number} width @param {number} height
 * @returns {Figure}
 */
export function figureFor(told, look, width, height) {
  const { data, layout } = structuredClone(told.plotly_at_width[width] ?? told.plotly);
  const { template, colours } = structuredClone(look);
  colour(template, colours);
  colour(layout, layout.meta?.colours);
  for (const trace of data) {
    colour(trace, trace.meta?.colours);
    if (trace.hoverinfo !== "skip") trace.hoverinfo = "none";
  }
  return { data, layout: { ...layout, template, width, height } };
}
