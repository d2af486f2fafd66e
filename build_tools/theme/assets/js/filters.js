// The filters of an index page. Without this script they stay hidden and the whole list stands.
// The address keeps the filter, so that a filtered list can be linked to.

/** @typedef {[name: string, value: string]} Field */

/**
 * Whether a row has every value asked for, and every word.
 * @param {HTMLElement} row
 * @param {Field[]} fields
 */
function fitsFilter(row, fields) {
  const text = (row.textContent ?? "").toLowerCase();
  return fields.every(([name, value]) =>
    name === "words"
      ? value.split(/\s+/).every((word) => text.includes(word.toLowerCase()))
      : (row.dataset[name] ?? "").split(" ").includes(value),
  );
}

/** @param {HTMLElement} panel */
function startFilters(panel) {
  /** @type {NodeListOf<HTMLElement>} */
  const rows = document.querySelectorAll("[data-group] li");
  /** @type {NodeListOf<HTMLElement>} */
  const groups = document.querySelectorAll("[data-group]");
  /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */
  const controls = panel.querySelectorAll("input, select");
  const output = panel.querySelector("output");

  function apply() {
    /** @type {Field[]} */
    const all = [...controls].map((control) => [control.name, control.value.trim()]);
    const fields = all.filter(([, value]) => value !== "");
    for (const row of rows) row.hidden = !fitsFilter(row, fields);
    for (const group of groups) group.hidden = group.querySelector("li:not([hidden])") === null;
    const shown = [...rows].filter((row) => !row.hidden).length;
    if (output) output.textContent = fields.length > 0 ? `${shown} of ${rows.length}` : "";
    const query = new URLSearchParams(fields).toString();
    history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
  }

  const asked = new URLSearchParams(location.search);
  for (const control of controls) control.value = asked.get(control.name) ?? "";
  panel.addEventListener("input", apply);
  panel.querySelector("button")?.addEventListener("click", () => {
    for (const control of controls) control.value = "";
    apply();
  });
  panel.hidden = false;
  if (location.search) apply();
}

for (const panel of document.querySelectorAll("[data-filters]")) {
  if (panel instanceof HTMLElement) startFilters(panel);
}
