// Opens the search: over any page by the link in the header or by `/`, and in place on the search's own page. What it
// needs is fetched then, and not before.

/** @typedef {typeof import("../search/search.js")} SearchModule */

(() => {
  const { search, base = "." } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector(".site-search");
  /** @type {HTMLElement | null} */
  const host = document.querySelector("div[data-search]");
  if (!search || !link) return;

  const root = new URL(base.endsWith("/") ? base : `${base}/`, document.baseURI).href;
  const entry = new URL(`${search}/search.js`, document.baseURI).href;
  /** @returns {Promise<SearchModule>} */
  const load = () => import(entry);

  const open = () => {
    const field = host?.querySelector("input");
    if (field) field.focus();
    else
      load()
        .then((module) => module.openDialog(root))
        // Without a connection the link still leads to the search's page, if the browser has it.
        .catch(() => location.assign(link.href));
  };

  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  addEventListener("keydown", (event) => {
    const at = /** @type {HTMLElement} */ (event.target);
    const isTyping = at.closest?.("input, select, textarea, dialog[open]") || at.isContentEditable;
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  if (host)
    load().then(async (module) => {
      await module.dressed;
      const { words } = host.dataset;
      const started = new module.Search(host, { base: root, keepsAddress: words === undefined });
      host.hidden = false;
      if (words) started.guess(words);
      else if (!location.search) started.field.focus({ preventScroll: true });
    });
})();
