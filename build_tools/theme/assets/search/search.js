// The search: a field, four ways to narrow, and a list of results. It stands on its own page and in a dialog. The
// index is fetched with the first letter typed, and of each result only what is shown.

import { make, meantFirst, row, standing } from "./results.js";

/** @typedef {import("./results.js").Found} Found */
/** @typedef {{ results: { id: string, data: () => Promise<Found> }[], filters: Counts }} Answer */
/** @typedef {Record<string, Record<string, number>>} Counts  how many pages by value, by facet */
/** @typedef {{ filters: Record<string, string> }} Narrowing */
/**
 * @typedef {object} Pagefind
 * @property {(options: { baseUrl: string, ranking: object }) => Promise<void>} options
 * @property {() => Promise<Counts>} filters
 * @property {(words: string | null, narrowing: Narrowing) => Promise<Answer>} search
 */
/** @typedef {{ base: string, keepsAddress: boolean }} Options  the site's root; whether the address keeps the search */

const FACETS = ["Kind", "Status", "Topic", "Year"];
const AT_ONCE = 12;
const PATIENCE = 150; // ms after the last letter

// Who types the name of a thing means the thing; a word within a longer one counts little beside the word itself.
const RANKING = {
  termSimilarity: 4,
  termFrequency: 0,
  pageLength: 0.9,
  metaWeights: { title: 1, name: 20, under: 0, kind: 0 },
};

/** @type {Map<string, Promise<Pagefind>>} */
const indexes = new Map();

/** @param {string} base @returns {Promise<Pagefind>} */
function openIndex(base) {
  const known = indexes.get(base);
  if (known) return known;
  const opened = import(new URL("pagefind/pagefind.js", base).href).then(async (pagefind) => {
    await pagefind.options({ baseUrl: new URL(base).pathname, ranking: RANKING });
    return pagefind;
  });
  indexes.set(base, opened);
  opened.catch(() => indexes.delete(base));
  return opened;
}

const looks = make("link", { rel: "stylesheet", href: new URL("search.css", import.meta.url).href });
document.head.append(looks);
/** Settled once the search looks as it should. */
export const dressed = new Promise((resolve) => {
  for (const end of ["load", "error"]) looks.addEventListener(end, resolve);
});

export class Search {
  /** @param {HTMLElement} host @param {Options} options */
  constructor(host, options) {
    this.options = options;
    this.field = make("input", { type: "search", name: "q", autocomplete: "off", spellcheck: "false" });
    this.selects = FACETS.map((name) => make("select", { name: name.toLowerCase() }, new Option("any", "")));
    this.said = make("output", { class: "quiet", "aria-live": "polite" });
    this.list = make("ol", { class: "items search-results" });
    this.more = make("button", { type: "button", class: "search-more" }, "More");
    this.more.hidden = true;
    this.form = make(
      "form",
      { class: "filters", role: "search" },
      make("label", { class: "search-words" }, "Words or a name to look for", this.field),
      ...FACETS.map((name, place) => make("label", {}, name, this.selects[place] ?? "")),
    );
    host.append(this.form, this.said, this.list, this.more);
    this.turn = 0;
    this.shown = 0;
    /** @type {Answer["results"]} */
    this.results = [];
    this.listen(host);
    this.recall();
  }

  /** @param {HTMLElement} host */
  listen(host) {
    let waiting = 0;
    this.form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.run(), PATIENCE);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const first = this.list.querySelector("a");
      if (first) first.click();
      else this.run();
    });
    for (const select of this.selects) select.addEventListener("focus", () => this.fill(), { once: true });
    host.addEventListener("keydown", (event) => this.walk(event));
    this.more.addEventListener("click", async () => {
      const next = this.shown;
      await this.show(this.turn);
      this.links()[next]?.focus();
    });
  }

  links() {
    return [...this.list.querySelectorAll("a")];
  }

  /** Arrow keys go from the field through the results and back. @param {KeyboardEvent} event */
  walk(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || document.activeElement instanceof HTMLSelectElement) return;
    const places = [this.field, ...this.links()];
    const place = places.indexOf(/** @type {HTMLInputElement} */ (document.activeElement));
    const next = places[Math.max(0, place + by)];
    if (place < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  /** The choices that the index offers, with how many pages have each. @param {Counts} [counts] */
  async fill(counts) {
    const index = await openIndex(this.options.base);
    const all = await index.filters();
    FACETS.forEach((name, place) => {
      const select = this.selects[place];
      if (!select) return;
      const chosen = select.value;
      const values = Object.keys(all[name] ?? {}).sort((one, other) =>
        name === "Year" ? other.localeCompare(one) : one.localeCompare(other),
      );
      const options = values.map((value) => {
        const number = counts ? (counts[name]?.[value] ?? 0) : (all[name]?.[value] ?? 0);
        return new Option(`${value} (${number})`, value, false, value === chosen);
      });
      select.replaceChildren(new Option("any", ""), ...options);
    });
  }

  get asked() {
    const chosen = this.selects
      .map((select, place) => /** @type {const} */ ([FACETS[place] ?? "", select.value]))
      .filter(([, value]) => value);
    return { words: this.field.value.trim(), filters: Object.fromEntries(chosen) };
  }

  /**
   * Searches for what is asked, and tells how many pages have it. Gives that number in words, and which words these
   * pages have as they stand; nothing where it was not asked for anything, or did not come to an end.
   */
  async run() {
    this.turn += 1;
    const turn = this.turn;
    const { words, filters } = this.asked;
    this.remember();
    if (!words && Object.keys(filters).length === 0) {
      this.results = [];
      this.tell("");
      return undefined;
    }
    try {
      const index = await openIndex(this.options.base);
      const answer = await index.search(words || null, { filters });
      if (turn !== this.turn) return undefined;
      this.results = answer.results;
      await this.fill(answer.filters);
      const pages = answer.results.length === 1 ? "1 page" : `${answer.results.length || "No"} pages`;
      this.tell(pages, words ? ` with “${words}”` : "");
      const found = await this.show(turn);
      if (turn !== this.turn) return undefined;
      const { asked, there } = standing(found, words);
      const isThere = there.length === asked.length;
      if (found.length > 0 && !isThere) this.said.textContent = `${pages} with words like “${words}”`;
      return { pages, isThere, there: there.join(" ") };
    } catch {
      if (turn === this.turn) this.tell("The search needs a connection, and a site that was built whole.");
      return undefined;
    }
  }

  /**
   * Looks for what a wrong address may have meant: for as many of its words, from the first on, as some page has.
   * Says whose words these are, since nobody typed them. @param {string} words
   */
  async guess(words) {
    const all = words.split(" ");
    const asked = `the ${all.length > 1 ? "words" : "word"} “${words}” of the address you asked for`;
    for (let number = all.length; number > 0 && this.results.length === 0; number -= 1) {
      this.field.value = all.slice(0, number).join(" ");
      const found = await this.run();
      if (!found) return;
      const { pages, isThere, there } = found;
      const instead = there ? `. ${pages} with “${there}”` : `. ${this.said.textContent}`;
      const isWhole = number === all.length && isThere && this.results.length > 0;
      this.said.textContent = isWhole
        ? `${pages} with ${asked}`
        : `No page has ${asked}${this.results.length > 0 ? instead : ""}`;
    }
  }

  /** @param {string[]} words */
  tell(...words) {
    this.list.replaceChildren();
    this.shown = 0;
    this.more.hidden = true;
    this.said.textContent = words.join("");
  }

  /** Shows the next results. @param {number} turn  of which search, so that a late answer is not mixed into another */
  async show(turn) {
    const next = this.results.slice(this.shown, this.shown + AT_ONCE);
    const found = await Promise.all(next.map((result) => result.data()));
    if (turn !== this.turn) return [];
    this.list.append(...meantFirst(found, this.asked.words).map(row));
    this.shown += next.length;
    this.more.hidden = this.shown >= this.results.length;
    return found;
  }

  remember() {
    if (!this.options.keepsAddress) return;
    const controls = [this.field, ...this.selects].filter((control) => control.value.trim());
    const query = new URLSearchParams(controls.map((control) => [control.name, control.value.trim()]));
    history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}`);
  }

  /** Takes up the search that the address asks for. */
  async recall() {
    if (!this.options.keepsAddress) return;
    const asked = new URLSearchParams(location.search);
    if (asked.size === 0) return;
    this.field.value = asked.get("q") ?? "";
    for (const select of this.selects) {
      const value = asked.get(select.name);
      if (value) select.append(new Option(value, value, true, true));
    }
    await this.run();
  }
}

/** @type {HTMLDialogElement | undefined} */
let dialog;
/** @type {Search | undefined} */
let search;

/** Opens the search over the page. @param {string} base */
export async function openDialog(base) {
  await dressed;
  if (!dialog) {
    const close = make("button", { type: "button", class: "search-close" }, "Close");
    const inside = make("div", { class: "record search-panel" }, close);
    dialog = make("dialog", { class: "search-dialog", "aria-label": "Search" }, inside);
    document.body.append(dialog);
    search = new Search(inside, { base, keepsAddress: false });
    const opened = dialog;
    close.addEventListener("click", () => opened.close());
    // In a search field the key would only empty it.
    opened.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      opened.close();
    });
    opened.addEventListener("click", (event) => {
      if (event.target === opened) opened.close();
    });
  }
  dialog.showModal();
  search?.field.focus();
  search?.field.select();
}
