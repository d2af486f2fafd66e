// Colours and faces of the page as its style sheet has them now, and word of when they change.

/** @param {string} name a custom property without its dashes */
export function tokenOf(name) {
  return getComputedStyle(document.body).getPropertyValue(`--${name}`).trim();
}

/**
 * Calls back when the page turns dark or light.
 * @param {() => void} changed
 */
export function onScheme(changed) {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
}
