// The buttons under each chart, and when the scripts behind them are fetched: when a chart below the first screen
// comes near, at the first touch, focus or pointer on any, or at a button. Until then a chart is its drawing.

/** @typedef {typeof import("../charts/charts.js")} ChartModule */

(() => {
  const { charts, plotly, plotlyStyle } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  /** @type {NodeListOf<HTMLElement>} */
  const figures = document.querySelectorAll("figure[data-chart]");
  if (!charts || !plotly || !plotlyStyle || figures.length === 0) return;

  /** @param {string} path */
  const full = (path) => new URL(path, document.baseURI).href;
  const parts = { script: full(plotly), style: full(plotlyStyle) };
  const entry = `${full(charts)}/charts.js`;
  /** @type {Promise<ChartModule> | undefined} */
  let module;
  const load = () => {
    module ??= import(entry);
    return module;
  };

  const NEARER = [
    ["zoom-in", "Zoom in"],
    ["zoom-out", "Zoom out"],
    ["reset", "Whole chart"],
  ];
  const BEFORE = [
    ["svg", "SVG", "Save as SVG"],
    ["png", "PNG", "Save as PNG"],
  ];
  const AFTER = [["link", "Copy link", "Copy link to this view"]];

  /** @param {HTMLElement} figure @param {string[]} named */
  function makeButton(figure, [action = "", words = "", name = ""]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    if (name) button.setAttribute("aria-label", name);
    button.addEventListener("click", () => {
      load()
        .then((charts) => charts.act(figure, action, parts))
        .catch(() => say(figure, "That needs a connection, and failed."));
    });
    return button;
  }

  /** @param {HTMLElement} figure @param {string} words */
  function say(figure, words) {
    const output = figure.querySelector("output");
    if (output) output.textContent = words;
  }

  /** @param {HTMLElement} figure */
  function addButtons(figure) {
    const row = figure.querySelector(".tools");
    if (!row) return;
    const before = "still" in figure.dataset ? BEFORE : [...NEARER, ...BEFORE];
    row.prepend(...before.map((named) => makeButton(figure, named)));
    row.append(...AFTER.map((named) => makeButton(figure, named)), document.createElement("output"));
  }

  /** @param {HTMLElement} figure */
  function openCrowds(figure) {
    figure.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest(".figure-crowd") : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      load()
        .then((charts) => charts.openCrowd(figure, link, parts))
        .catch(() => {
          // The list on the page has what would have opened.
          location.href = link.getAttribute("href") ?? "";
        });
    });
  }

  /** @param {Element} figure */
  function open(figure) {
    // Where the network fails, the drawing stays, and says all there is.
    load()
      .then((charts) => charts.open(/** @type {HTMLElement} */ (figure), parts))
      .catch(() => undefined);
  }

  const near = new IntersectionObserver(
    (entries) => {
      for (const entry of entries.filter((one) => one.isIntersecting)) {
        near.unobserve(entry.target);
        open(entry.target);
      }
    },
    { rootMargin: "50% 0px" },
  );

  for (const figure of figures) {
    addButtons(figure);
    openCrowds(figure);
    for (const drawing of figure.querySelectorAll(".drawn-at"))
      for (const sign of ["pointerenter", "focusin", "touchstart"])
        drawing.addEventListener(sign, () => open(figure), { once: true, passive: true });
    if (new URLSearchParams(location.search).has(figure.id)) open(figure);
    else if (figure.getBoundingClientRect().top >= innerHeight) near.observe(figure);
  }
})();
