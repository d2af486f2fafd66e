// Tables that a reader sorts, and whose rows and columns a reader chooses. Without this script a table stands whole and
// in its own order, and so it is printed. The address keeps what was chosen: `?sort=-length&words=bridge&hide=cost`;
// a second table on the page has `sort-2`, and so on. The package behind `data-sorter` does the sorting.

(() => {
  /** @typedef {{ sort: string, words: string, hide: string[] }} Shown  what is shown: the id of a column, after a `-`
   * where the largest comes first; the words every row has; the ids of columns left out */
  /** @typedef {{ id: string, name: string, head: HTMLTableCellElement }} Column */
  /** @typedef {{ row: HTMLTableRowElement, texts: string[] }} Row  a row, and the words of each of its cells */
  /** @typedef {(table: HTMLTableElement, alternative: boolean) => void} Sort */

  const FEWEST_TO_FILTER = 7;
  /** @type {Shown} */
  const WHOLE = { sort: "", words: "", hide: [] };
  const { sorter } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const paper = matchMedia("print");

  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name @param {Record<string, string | boolean>} fields @param {(Node | string)[]} inside
   */
  function make(name, fields, ...inside) {
    const element = Object.assign(document.createElement(name), fields);
    element.append(...inside);
    return element;
  }

  /** The words of a cell, without its markers. @param {Element} cell */
  function wordsOf(cell) {
    const copy = /** @type {Element} */ (cell.cloneNode(true));
    for (const mark of copy.querySelectorAll(".marks")) mark.remove();
    return (copy.textContent ?? "").toLowerCase();
  }

  class ChosenTable {
    /** @param {HTMLTableElement} table @param {string} suffix  what follows each name in the address */
    constructor(table, suffix) {
      this.table = table;
      this.suffix = suffix;
      /** @type {Sort | undefined} */
      this.sort = undefined;
      /** @type {Shown} */
      this.shown = WHOLE;
      this.typing = false;
      /** @type {Column[]} */
      this.columns = [...(table.tHead?.rows[0]?.cells ?? [])].map((head, place) => ({
        id: head.dataset.column ?? String(place),
        name: (head.querySelector(".column-name") ?? head).textContent?.trim() ?? "",
        head,
      }));
      /** @type {Row[]} */
      this.rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => ({
        row,
        texts: [...row.cells].map(wordsOf),
      }));
      this.words = make("input", { type: "search", autocomplete: "off" });
      /** @type {Map<string, HTMLInputElement>} */
      this.boxes = new Map();
      this.says = make("output", { className: "quiet", ariaLive: "polite" });
    }

    /** Puts the controls into the room kept for them. @param {HTMLElement} room */
    addControls(room) {
      const whole = make("button", { type: "button" }, "Whole table");
      whole.addEventListener("click", () => this.choose(WHOLE));
      this.words.addEventListener("input", () =>
        this.choose({ ...this.shown, words: this.words.value.trim() }, true),
      );
      // The rows of a short table are seen at once.
      if (this.rows.length >= FEWEST_TO_FILTER)
        room.append(make("label", {}, "Only rows with the words ", this.words));
      room.append(whole, this.says);
      // Of two columns there is none to choose.
      if (this.columns.length > 2) this.addColumnBoxes(whole);
      room.hidden = false;
    }

    /** A button that shows a box for each column below the controls, none of which moves. @param {Element} next */
    addColumnBoxes(next) {
      const boxes = this.columns
        .slice(1)
        .map((column) => make("label", {}, this.boxOf(column), ` ${column.name}`));
      const id = `columns-shown${this.suffix}`;
      const group = make("div", { id, role: "group", ariaLabel: "Columns shown", hidden: true }, ...boxes);
      const button = make("button", { type: "button", ariaExpanded: "false" }, "Columns");
      button.setAttribute("aria-controls", id);
      button.addEventListener("click", () => {
        group.hidden = !group.hidden;
        button.ariaExpanded = String(!group.hidden);
      });
      next.before(button);
      next.after(group);
    }

    /** @param {Column} column */
    boxOf({ id }) {
      const box = make("input", { type: "checkbox", checked: true });
      box.addEventListener("change", () => {
        const hide = this.shown.hide.filter((one) => one !== id);
        this.choose({ ...this.shown, hide: box.checked ? hide : [...hide, id] });
      });
      this.boxes.set(id, box);
      return box;
    }

    /** Makes each heading a button, where its column has an order. @param {Sort} sort */
    addSorting(sort) {
      this.sort = sort;
      for (const { id, head } of this.columns) {
        if (head.dataset.unsorted !== undefined) continue;
        const name = head.querySelector(".column-name");
        const button = make(
          "button",
          { type: "button", className: "column-name" },
          ...(name ?? head).childNodes,
        );
        button.addEventListener("click", () =>
          this.choose({ ...this.shown, sort: this.shown.sort === id ? `-${id}` : id }),
        );
        if (name) name.replaceWith(button);
        else head.append(button);
      }
      if (this.shown.sort) this.show(this.shown);
    }

    /** Shows what a reader asks for, tells it, and puts it into the address. @param {Shown} shown */
    choose(shown, typing = false) {
      this.show(shown);
      this.tell();
      const address = new URL(location.href);
      for (const name of ["sort", "words", "hide"]) address.searchParams.delete(name + this.suffix);
      if (shown.sort) address.searchParams.set(`sort${this.suffix}`, shown.sort);
      if (shown.words) address.searchParams.set(`words${this.suffix}`, shown.words);
      for (const id of shown.hide) address.searchParams.append(`hide${this.suffix}`, id);
      // A word is typed letter by letter, and is one step back.
      if (typing && this.typing) history.replaceState(null, "", address);
      else if (address.href !== location.href) history.pushState(null, "", address);
      this.typing = typing;
    }

    /** Shows what the address asks for; what it names and the table has not is left aside. */
    follow() {
      const asked = new URLSearchParams(location.search);
      const ids = this.columns.map((column) => column.id);
      const sort = asked.get(`sort${this.suffix}`) ?? "";
      const shown = {
        sort: ids.includes(sort.replace(/^-/, "")) ? sort : "",
        words: asked.get(`words${this.suffix}`) ?? "",
        hide: asked.getAll(`hide${this.suffix}`).filter((id) => ids.slice(1).includes(id)),
      };
      this.typing = false;
      // A step to a note on the page comes by here too, and must not move the rows under the reader.
      if (JSON.stringify(shown) === JSON.stringify(this.shown)) return;
      this.show(shown);
      this.tell();
    }

    /** @param {Shown} shown */
    show(shown) {
      this.shown = shown;
      if (this.words.value.trim() !== shown.words) this.words.value = shown.words;
      for (const [id, box] of this.boxes) box.checked = !shown.hide.includes(id);
      this.lay(paper.matches ? WHOLE : shown);
    }

    /** @param {Shown} shown */
    lay({ sort, words, hide }) {
      const hidden = this.columns.map((column) => hide.includes(column.id));
      const asked = words.toLowerCase().split(/\s+/);
      for (const { head } of this.columns) head.removeAttribute("aria-sort");
      this.table.tBodies[0]?.append(...this.rows.map(({ row }) => row));
      for (const row of this.table.rows)
        for (const [place, cell] of [...row.cells].entries()) cell.hidden = hidden[place] ?? false;
      for (const { row, texts } of this.rows) {
        const text = texts.filter((_, place) => !hidden[place]).join(" ");
        row.hidden = !asked.every((word) => text.includes(word));
      }
      const by = this.sort && this.columns.find((column) => column.id === sort.replace(/^-/, ""));
      if (!by) return;
      by.head.setAttribute("aria-sort", sort.startsWith("-") ? "descending" : "ascending");
      this.sort?.(this.table, false);
    }

    /** Says in words what is shown. */
    tell() {
      const { sort, words, hide } = this.shown;
      const by = this.columns.find((column) => column.id === sort.replace(/^-/, ""));
      const rows = this.rows.filter(({ row }) => !row.hidden).length;
      const told = [
        words ? `${rows} of ${this.rows.length} rows` : "",
        by ? `sorted by ${by.name}, ${sort.startsWith("-") ? "descending" : "ascending"}` : "",
        hide.length > 0 ? `${hide.length} of ${this.boxes.size} columns left out` : "",
      ];
      const said = told.filter(Boolean).join("; ") || "the whole table, in its own order";
      this.says.textContent = said.charAt(0).toUpperCase() + said.slice(1);
    }
  }

  /** @type {NodeListOf<HTMLTableElement>} */
  const found = document.querySelectorAll("table[data-table]");
  const tables = [...found].map((table, place) => {
    const chosen = new ChosenTable(table, place > 0 ? `-${place + 1}` : "");
    /** @type {HTMLElement | null | undefined} */
    const room = (table.closest(".scroll") ?? table).parentElement?.querySelector("[data-table-tools]:empty");
    if (room) chosen.addControls(room);
    else table.after(chosen.says);
    chosen.follow();
    return chosen;
  });
  if (tables.length === 0) return;

  addEventListener("popstate", () => {
    for (const one of tables) one.follow();
  });
  paper.addEventListener("change", () => {
    for (const one of tables) one.show(one.shown);
  });
  for (const [sign, onPaper] of /** @type {[string, boolean][]} */ ([
    ["beforeprint", true],
    ["afterprint", false],
  ]))
    addEventListener(sign, () => {
      for (const one of tables) one.lay(onPaper ? WHOLE : one.shown);
    });
  if (!sorter) return;
  import(new URL(sorter, document.baseURI).href)
    .then((/** @type {typeof import("sortable-tablesort/dist/esm/sortSortable.js")} */ { sortSortable }) => {
      for (const one of tables) one.addSorting(sortSortable);
    })
    // Without it the headings stay words, and all else works.
    .catch(() => undefined);
})();
