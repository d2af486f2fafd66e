// The rule explorer: shows the answers for one thing on one day. Every answer stands in the two tables of the page;
// this script copies their cells and leaves out what is about other days or things. It works nothing out.

/** @typedef {{ row: HTMLTableRowElement, pair: HTMLElement | null, force: string, word: string, rule: string }} Found */

(() => {
  const panel = document.querySelector("[data-explorer]");
  const select = panel?.querySelector("select");
  const input = panel?.querySelector("input");
  if (!(panel instanceof HTMLElement) || !select || !input) return;
  /** @type {HTMLTableRowElement[]} */
  const rows = [...document.querySelectorAll("tr[data-key]")].filter(
    (row) => row instanceof HTMLTableRowElement,
  );
  const FORCE = ["yes", "unknown", "no"];
  /** What is said of the provisions with each answer, the answers that weigh most first. @type {[string, string][]} */
  const SAYS = [
    ["caught", "Caught by"],
    ["named", "Named by"],
    ["depends", "Depending on the value, caught by"],
    ["unknown", "Not known whether caught by"],
    ["not caught", "Not caught by"],
    ["not applicable", "For things of another kind:"],
  ];

  /** @param {string} key @param {string} thing @returns {HTMLElement | null} */
  const pairOf = (key, thing) =>
    document.querySelector(`td[data-provision="${CSS.escape(key)}"][data-thing="${CSS.escape(thing)}"]`);

  /** @param {HTMLElement} row @param {string} thing */
  const names = (row, thing) => row.querySelector(`[data-thing="${CSS.escape(thing)}"]`) !== null;

  /** @param {HTMLElement} part @param {string} day */
  function isOn({ dataset: { first = "", last = "" } }, day) {
    return (!first || first <= day) && (!last || day <= last);
  }

  /** A copy of a provision's row with what holds on the day. @param {HTMLTableRowElement} row @param {string} day */
  function onDay(row, day) {
    const made = /** @type {HTMLTableRowElement} */ (row.cloneNode(true));
    for (const part of made.querySelectorAll("[data-first]"))
      if (part instanceof HTMLElement && !isOn(part, day)) part.remove();
    const none = made.querySelector("[data-none]");
    if (none instanceof HTMLElement) none.hidden = none.parentElement?.querySelector("[data-first]") !== null;
    return made;
  }

  /** The same with what it says of the thing. @param {HTMLTableRowElement} source @param {string} thing @param {string} day */
  function found(source, thing, day) {
    const row = onDay(source, day);
    const pair = pairOf(row.dataset.key ?? "", thing);
    const cell = row.querySelector("[data-answer]");
    for (const part of row.querySelectorAll("[data-thing]"))
      if (part instanceof HTMLElement && part.dataset.thing !== thing) part.remove();
    for (const group of row.querySelectorAll("[data-how]"))
      if (!group.querySelector("[data-thing]")) group.remove();
    for (const limits of row.querySelectorAll("details")) limits.open = false;
    if (pair && cell instanceof HTMLElement) {
      cell.prepend(...pair.cloneNode(true).childNodes);
      cell.dataset.word = pair.dataset.word;
      cell.dataset.name = "Test";
    }
    const span = row.querySelector("[data-word]");
    const force = (span instanceof HTMLElement && span.dataset.word) || "";
    row.dataset.force = force;
    const rule = row.querySelector("th .row-note")?.textContent ?? "";
    return { row, pair, force, word: pair?.dataset.word ?? "named", rule };
  }

  /**
   * @param {"li" | "p" | "ul" | "strong"} name
   * @param {(Node | string)[]} inside
   */
  function make(name, ...inside) {
    const element = document.createElement(name);
    element.append(...inside);
    return element;
  }

  /** Provisions as links, those of one rule together and the rule after them. @param {Found[]} all */
  function titles(all) {
    const rules = [...new Set(all.map((one) => one.rule))];
    return rules.flatMap((rule, place) => {
      const links = all
        .filter((one) => one.rule === rule)
        .map((one) => one.row.querySelector("th a")?.cloneNode(true) ?? "");
      return [
        place > 0 ? "; " : "",
        ...links.flatMap((link, at) => (at > 0 ? [", ", link] : [link])),
        ` (${rule})`,
      ];
    });
  }

  /** A line for each answer of provisions that are so in force. @param {Found[]} all @param {string} force @param {string} before */
  function lines(all, force, before = "") {
    return SAYS.map(([word, says]) => ({
      says: before ? `${before} ${says.toLowerCase()}` : says,
      having: all.filter((one) => one.force === force && one.word === word),
    }))
      .filter(({ having }) => having.length > 0)
      .map(({ says, having }) => make("li", make("strong", says), " ", ...titles(having)));
  }

  /** @param {string} thing @param {string} day @param {Found[]} all */
  function sumUp(thing, day, all) {
    const when = new Date(`${day}T00:00Z`).toLocaleDateString("en-GB", {
      dateStyle: "long",
      timeZone: "UTC",
    });
    const sure = lines(all, "yes");
    if (sure.length === 0)
      sure.push(make("li", "No provision in force on that day tests a number of it or names it."));
    const list = make("ul", ...sure, ...lines(all, "unknown", "Not known whether in force:"));
    list.className = "plain-list";
    const head = make("p", `${thing}, ${when}`);
    head.className = "explored-head";
    return [head, list];
  }

  /** @param {HTMLElement} shown @param {string} thing @param {string} day */
  const show = (shown, thing, day) => {
    const about = rows.filter((row) => pairOf(row.dataset.key ?? "", thing) || names(row, thing));
    const others = rows.filter((row) => !about.includes(row));
    const all = about.map((row) => found(row, thing, day));
    const sorted = FORCE.flatMap((force) => all.filter((one) => one.force === force));
    const [first, second] = shown.querySelectorAll("tbody");
    first?.replaceChildren(...sorted.map((one) => one.row));
    second?.replaceChildren(...others.map((row) => found(row, thing, day).row));
    const count = shown.querySelector("[data-count]");
    if (count) count.textContent = String(others.length);
    return sumUp(select.selectedOptions[0]?.text ?? "", day, all);
  };

  /** The days on which an answer about the thing begins. @param {string} thing */
  function turns(thing) {
    const about = rows.filter((row) => pairOf(row.dataset.key ?? "", thing) || names(row, thing));
    const parts = about.flatMap((row) => [...row.querySelectorAll("[data-first]")]);
    const days = parts.map((part) => (part instanceof HTMLElement && part.dataset.first) || "");
    return [...new Set(days)].filter((day) => day !== "").sort();
  }

  const output = panel.querySelector("output");
  const shown = panel.querySelector("[data-found]");

  const apply = () => {
    if (!output || !(shown instanceof HTMLElement)) return;
    shown.hidden = !input.value;
    output.replaceChildren(...(input.value ? show(shown, select.value, input.value) : ["Choose a day."]));
  };

  const keep = () => {
    apply();
    const query = new URLSearchParams({ thing: select.value, day: input.value });
    history.replaceState(null, "", `${location.pathname}?${query}${location.hash}`);
  };

  /** @param {number} by */
  const step = (by) => {
    const days = turns(select.value);
    const next =
      by > 0 ? days.find((day) => day > input.value) : days.filter((day) => day < input.value).at(-1);
    if (next) {
      input.value = next;
      keep();
    } else if (output) {
      output.textContent = `No change ${by > 0 ? "after" : "before"} that day is on record.`;
    }
  };

  const asked = new URLSearchParams(location.search);
  const thing = asked.get("thing") ?? "";
  if ([...select.options].some((option) => option.value === thing)) select.value = thing;
  if (/^\d{4}-\d\d-\d\d$/.test(asked.get("day") ?? "")) input.value = asked.get("day") ?? "";
  panel.addEventListener("change", keep);
  for (const button of panel.querySelectorAll("button"))
    button.addEventListener("click", () => step(Number(button.dataset.step)));
  panel.hidden = false;
  apply();
})();
