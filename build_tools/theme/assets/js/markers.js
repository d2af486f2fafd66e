// Fetches what opens markers in place at the first pointer or key on one, or when the list of passages comes near.
// Without it, or with a key held down for a new tab, a marker is a link to its passage.

/** @typedef {typeof import("../markers/markers.js")} MarkerModule */

(() => {
  const { markers } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  if (!markers || !("popover" in HTMLElement.prototype)) return;

  /** @returns {Promise<MarkerModule>} */
  const load = () => import(new URL(`${markers}/markers.js`, document.baseURI).href);
  /** @param {Event} event @returns {HTMLAnchorElement | null | undefined} */
  const markerOf = ({ target }) => (target instanceof Element ? target.closest('a.mk[href^="#"]') : null);

  for (const sign of ["pointerover", "focusin"])
    addEventListener(sign, (event) => {
      if (markerOf(event))
        load()
          .then((module) => module.point(event))
          .catch(() => undefined);
    });
  addEventListener("click", (event) => {
    const marker = markerOf(event);
    if (!marker || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    load()
      .then((module) => module.toggle(marker))
      .catch(() => {
        location.hash = marker.hash;
      });
  });

  const near = new IntersectionObserver(
    (seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      near.disconnect();
      load().catch(() => undefined);
    },
    { rootMargin: "50% 0px" },
  );
  for (const list of document.querySelectorAll(".record .passages")) near.observe(list);
})();
