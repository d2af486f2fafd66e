// What every page needs before its first line is painted. It stands in the header, so that `body` exists.
// The theme would do this with scripts inside the page, which the site's policy refuses.
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const scope = new URL(script.dataset.base || ".", location.href);

  /** @param {string} key @param {Storage} store @param {URL} at */
  const get = (key, store = localStorage, at = scope) => {
    try {
      return JSON.parse(store.getItem(`${at.pathname}.${key}`) ?? "null");
    } catch {
      return null; // storage is switched off, or holds something that is not ours
    }
  };

  /** @param {string} key @param {unknown} value @param {Storage} store @param {URL} at */
  const set = (key, value, store = localStorage, at = scope) => {
    try {
      store.setItem(`${at.pathname}.${key}`, JSON.stringify(value));
    } catch {
      // storage is switched off: the choice lasts for this page
    }
  };

  /** @param {string} text */
  const hash = (text) => [...text].reduce((sum, sign) => ((sum << 5) - sum + sign.charCodeAt(0)) | 0, 0);

  // The names by which the theme's script knows them.
  Object.assign(window, { __md_scope: scope, __md_get: get, __md_set: set, __md_hash: hash });

  // The theme takes every alternate for a site in another language and fetches that site's sitemap; ours are twins
  // of this page. A second word keeps it from seeing them, and means nothing to anyone else.
  for (const link of document.querySelectorAll("link[rel=alternate]"))
    link.setAttribute("rel", "alternate twin");

  const LIGHT = "default";
  const DARK = "slate";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => {
    const scheme = get("scheme");
    return scheme === LIGHT || scheme === DARK ? scheme : null;
  };
  const show = () => {
    document.body.dataset.mdColorScheme = chosen() ?? (system.matches ? DARK : LIGHT);
  };

  show();
  system.addEventListener("change", show);
  addEventListener("storage", show);

  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector(".site-scheme"));
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const next = document.body.dataset.mdColorScheme === DARK ? LIGHT : DARK;
      // Choosing what the system asks for anyway means following it again.
      set("scheme", next === (system.matches ? DARK : LIGHT) ? null : next);
      document.body.dataset.mdColorScheme = next;
    });
  }

  const menu = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".site-menu"));
  if (menu) {
    addEventListener("click", (event) => {
      if (menu.open && !menu.contains(/** @type {Node} */ (event.target))) menu.open = false;
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
  }
})();
