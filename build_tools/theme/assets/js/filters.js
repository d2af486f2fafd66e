// The filters of a list, and of a chart of the same things. Without this script they stay hidden and all is shown.
// The address keeps the filter, so that a filtered list can be linked to. Where a reader has come closer to a part of
// the chart, the list holds what touches that part.

/** @typedef {[name: string, value: string]} Field */
/** @typedef {{ hrefs: Set<string>, words: string } | undefined} Part  what a chart shows; all, where it is not said */

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

/** The years of rows, as their dates say. @param {HTMLElement[]} rows */
function yearsOf(rows) {
  const dates = rows.map((row) => row.querySelector(".date")?.textContent ?? "").join(" ");
  const years = [...dates.matchAll(/\d{4}/g)].map(Number);
  const ends = years.length > 0 ? [Math.min(...years), Math.max(...years)] : [];
  return [...new Set(ends)].join(" to ");
}

/** @param {HTMLElement} row */
const leadsTo = (row) => row.querySelector("a")?.getAttribute("href") ?? "";

class Filters {
  /** @param {HTMLElement} panel */
  constructor(panel) {
    /** @type {HTMLElement[]} */
    this.rows = [...document.querySelectorAll("[data-group] li")].filter((row) => row instanceof HTMLElement);
    /** @type {NodeListOf<HTMLElement>} */
    this.groups = document.querySelectorAll("[data-group]");
    /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */
    this.controls = panel.querySelectorAll("input, select");
    this.output = panel.querySelector("output");
    this.button = panel.querySelector("button");
    this.chart = document.getElementById(panel.dataset.filters ?? "");
    /** @type {Part} */
    this.part = undefined;
    panel.addEventListener("input", () => this.choose());
    this.button?.addEventListener("click", () => this.clear());
    this.chart?.addEventListener("chart-part", (event) => {
      this.part = /** @type {CustomEvent<Part>} */ (event).detail;
      this.show();
    });
    addEventListener("popstate", () => this.read());
    panel.hidden = false;
    this.read();
  }

  /** Shows the rows that fit, and returns those that fit the filter; none where nothing is asked for. */
  show() {
    const { rows, part, output } = this;
    /** @type {Field[]} */
    const all = [...this.controls].map((control) => [control.name, control.value.trim()]);
    const fields = all.filter(([, value]) => value !== "");
    const fitting = rows.filter((row) => fitsFilter(row, fields));
    const shown = new Set(fitting.filter((row) => !part || part.hrefs.has(leadsTo(row))));
    for (const row of rows) row.hidden = !shown.has(row);
    for (const group of this.groups) group.hidden = group.querySelector("li:not([hidden])") === null;
    const isWhole = fields.length === 0 && !part;
    const number = shown.size > 0 ? shown.size : "None";
    const words = `${number} of ${rows.length}${part ? `, ${part.words}` : ""}`;
    const hint = shown.size > 0 ? "" : `. Ask for less, or “${this.button?.textContent ?? ""}”.`;
    if (output) output.textContent = isWhole ? "" : words + hint;
    if (all.length === 0 && this.button) this.button.hidden = isWhole;
    return fields.length > 0 ? fitting : undefined;
  }

  /** Shows what fits in the list, and in the chart. */
  apply() {
    const fitting = this.show();
    if (!this.chart) return;
    this.chart.hidden = fitting?.length === 0;
    if (fitting) this.chart.dataset.only = fitting.map(leadsTo).join(" ");
    else delete this.chart.dataset.only;
    this.chart.dispatchEvent(new CustomEvent("chart-only", { detail: fitting && this.finding(fitting) }));
  }

  /** What the chart of these rows shows. @param {HTMLElement[]} fitting */
  finding(fitting) {
    const shown = `${fitting.length} of ${this.rows.length} ${this.chart?.dataset.counts ?? ""} shown`;
    return [shown, yearsOf(fitting)].filter(Boolean).join(", ");
  }

  choose() {
    this.apply();
    const address = new URL(location.href);
    for (const { name, value } of this.controls) {
      if (value.trim()) address.searchParams.set(name, value.trim());
      else address.searchParams.delete(name);
    }
    if (address.href !== location.href) history.replaceState(null, "", address);
  }

  clear() {
    for (const control of this.controls) control.value = "";
    this.choose();
    this.chart?.dispatchEvent(new Event("chart-whole"));
  }

  /** Takes the filter from the address. */
  read() {
    const asked = new URLSearchParams(location.search);
    for (const control of this.controls) control.value = asked.get(control.name) ?? "";
    this.apply();
  }
}

for (const panel of document.querySelectorAll("[data-filters]")) {
  if (panel instanceof HTMLElement) new Filters(panel);
}
