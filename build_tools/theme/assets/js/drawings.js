// What the filter of a list leaves out is not drawn either: lanes and rows with nothing left in them close up, and the
// title counts what is shown. Where nothing is left out, all stands as it was built.

(() => {
  const LETTER = 7.5; // px, the widest that letters of a label are on average
  const APART = 12; // px, between two marks of a row
  /** @typedef {[left: number, right: number]} Ends */

  /** @param {SVGGElement} group */
  const heightOf = (group) => group.transform.baseVal[0]?.matrix.f ?? 0;

  /** Where a group stood when it was built. @param {SVGGElement} group */
  function builtAt(group) {
    group.dataset.from ??= String(heightOf(group));
    return Number(group.dataset.from);
  }

  /** @param {SVGGElement} group @param {number} height */
  function move(group, height) {
    group.setAttribute("transform", `translate(0 ${height})`);
  }

  /** From where to where a mark reaches with its label, and no less. @param {Element} mark @returns {Ends} */
  function endsOf(mark) {
    const ends = [...mark.querySelectorAll("circle, rect, line, text")].flatMap((part) => {
      const at = (/** @type {string} */ name) => Number(part.getAttribute(name));
      const left = at("x") + at("x1") + at("cx") - at("r"); // a part has one of the three
      const words = part.tagName === "text" ? (part.textContent ?? "").length * LETTER : 0;
      return [left, at("x2") || left + at("width") + 2 * at("r") + words];
    });
    return [Math.min(...ends), Math.max(...ends) + APART];
  }

  /** @param {Ends} one @param {Ends} other */
  const touch = (one, other) => one[0] < other[1] && other[0] < one[1];

  /**
   * Closes up the rows of a lane, and returns by how much; those that find room in one row share it.
   * @param {SVGGElement} lane @param {boolean} isWhole
   */
  function closeRows(lane, isWhole) {
    /** @type {SVGGElement[]} */
    const rows = [...lane.querySelectorAll(":scope > g")].filter((row) => row instanceof SVGGElement);
    const built = rows.map(builtAt);
    /** @type {Ends[][]} */
    const taken = [];
    for (const row of rows) {
      const marks = [...row.children].filter((mark) => !mark.hasAttribute("hidden")).map(endsOf);
      row.toggleAttribute("hidden", marks.length === 0);
      if (marks.length === 0) continue;
      let at = isWhole
        ? -1
        : taken.findIndex((all) => !all.some((one) => marks.some((mark) => touch(one, mark))));
      if (at < 0) at = taken.push([]) - 1;
      taken[at]?.push(...marks);
      move(row, built[at] ?? 0);
    }
    lane.toggleAttribute("hidden", taken.length === 0);
    return (built.at(-1) ?? 0) - (built[taken.length - 1] ?? 0);
  }

  /** @param {SVGSVGElement} drawing @param {boolean} isWhole */
  function closeUp(drawing, isWhole) {
    /** @type {NodeListOf<SVGGElement>} */
    const groups = drawing.querySelectorAll(".figure-lane, .figure-foot");
    const foot = [...groups].at(-1);
    if (!foot) return;
    const { width, height } = drawing.viewBox.baseVal;
    const below = height - heightOf(foot);
    let up = 0;
    groups.forEach((group, place) => {
      const next = groups[place + 1];
      move(group, builtAt(group) - up);
      if (!next) return;
      const rows = closeRows(group, isWhole);
      up += group.hasAttribute("hidden") ? builtAt(next) - builtAt(group) : rows;
    });
    const bottom = heightOf(foot);
    for (const line of drawing.querySelectorAll(":scope > line")) line.setAttribute("y2", `${bottom}`);
    drawing.setAttribute("height", `${bottom + below}`);
    drawing.setAttribute("viewBox", `0 0 ${width} ${bottom + below}`);
  }

  /** @param {HTMLElement} figure @param {Set<string> | undefined} only */
  function leaveOut(figure, only) {
    for (const mark of figure.querySelectorAll(".figure-mark"))
      mark.toggleAttribute("hidden", only !== undefined && !only.has(mark.getAttribute("href") ?? ""));
    /** @type {NodeListOf<SVGElement>} */
    const crowds = figure.querySelectorAll(".figure-crowd");
    for (const crowd of crowds) {
      const all = crowd.dataset.of?.split(" ") ?? [];
      const some = only ? all.filter((href) => only.has(href)) : all;
      crowd.toggleAttribute("hidden", some.length < 2);
      // The one that is left is a mark, at its own date.
      const lone = some.length === 1 ? some[0] : undefined;
      for (let mark = crowd.nextElementSibling; mark?.matches(".in-crowd"); mark = mark.nextElementSibling)
        mark.toggleAttribute("hidden", mark.getAttribute("href") !== lone);
      const [says, count] = [crowd.querySelector("title"), crowd.querySelector("text")];
      if (!says || !count) continue;
      count.textContent = String(some.length);
      const words = says.textContent.replace(/^\d+ of /, "");
      says.textContent = some.length < all.length ? `${some.length} of ${words}` : words;
    }
  }

  /** @param {HTMLElement} figure @param {string} words  empty where the title is that of the whole */
  function retitle(figure, words) {
    const finding = figure.querySelector(".finding");
    if (!finding) return;
    figure.dataset.finding ??= finding.textContent ?? "";
    for (const title of [finding, ...figure.querySelectorAll(".figure-drawing > title")])
      title.textContent = words || figure.dataset.finding;
  }

  /** The marks that a line of the key explains, where their class is not the line's own. */
  const EXPLAINED = new Map([
    ["date-lasted", ".date-lasted, .date-part"],
    ["date-crowd", ".figure-crowd"],
  ]);

  /** Leaves out of the key what no drawing has now. @param {HTMLElement} figure @param {boolean} isWhole */
  function shortenKey(figure, isWhole) {
    for (const line of figure.querySelectorAll(".chart-key li")) {
      const marks = figure.querySelectorAll(
        `.figure-drawing :is(${EXPLAINED.get(line.className) ?? `.${line.className}`})`,
      );
      line.toggleAttribute("hidden", !isWhole && [...marks].every((mark) => mark.closest("[hidden]")));
    }
  }

  // SVG as it is written knows no `hidden`, by which scripts go.
  for (const mark of document.querySelectorAll(".in-crowd[display]")) {
    mark.removeAttribute("display");
    mark.setAttribute("hidden", "");
  }

  /** @type {NodeListOf<HTMLElement>} */
  const figures = document.querySelectorAll("figure[data-chart]");
  for (const figure of figures)
    figure.addEventListener("chart-only", (event) => {
      const only = figure.dataset.only?.split(" ");
      leaveOut(figure, only && new Set(only));
      for (const drawing of figure.querySelectorAll(".figure-drawing"))
        if (drawing instanceof SVGSVGElement) closeUp(drawing, !only);
      shortenKey(figure, !only);
      retitle(figure, /** @type {CustomEvent<string>} */ (event).detail);
    });
})();
