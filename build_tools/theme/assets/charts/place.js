// Where the words at a mark stand: near it, where they hide the least of the chart.

const AWAY = 14; // px from the mark, outside its ring
const STEP = 16;
const STEPS = 3;
const FAR = 8; // how many px² hidden weigh as much as a px further off
const OWN = 10; // how much more its own mark weighs than others

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box */

/** @param {HTMLElement} ground @returns {Box[]} what is drawn there, in its own px */
function drawnOn(ground) {
  const { left, top, width } = ground.getBoundingClientRect();
  const scale = width / ground.offsetWidth || 1;
  return [...ground.querySelectorAll("text, .points path")].map((one) => {
    const box = one.getBoundingClientRect();
    const [from, to] = [(box.left - left) / scale, (box.right - left) / scale];
    return { left: from, right: to, top: (box.top - top) / scale, bottom: (box.bottom - top) / scale };
  });
}

/** @param {Box} one @param {Box} other */
function shared(one, other) {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(across, 0) * Math.max(down, 0);
}

/**
 * @param {HTMLElement} ground @param {HTMLElement} note @param {{ x: number, y: number }} mark
 * @returns {[left: number, top: number]}
 */
export function placeNote(ground, note, { x, y }) {
  const [wide, high] = [note.offsetWidth, note.offsetHeight];
  const most = Math.max(ground.offsetWidth - wide, 0);
  const within = (/** @type {number} */ left) => Math.max(0, Math.min(left, most));
  const aside = [...Array(STEPS).keys()].map((step) => AWAY + step * STEP);
  const rows = aside.flatMap((away) => [y - away - high, y + away]);
  const starts = [x - wide / 2, x - AWAY, x + AWAY - wide].map(within);
  const beside = [x + AWAY, x - AWAY - wide].filter((left) => left === within(left));
  const places = [
    ...rows.flatMap((top) => starts.map((left) => ({ left, top }))),
    ...beside.map((left) => ({ left, top: y - high / 2 })),
  ].map(({ left, top }) => ({ left, top, right: left + wide, bottom: top + high }));
  const taken = drawnOn(ground);
  const weightOf = (/** @type {Box} */ one) =>
    one.left <= x && x <= one.right && one.top <= y && y <= one.bottom ? OWN : 1;
  const cost = (/** @type {Box} */ box) => {
    const outside = Math.max(-box.top, box.bottom - ground.offsetHeight, 0);
    const far = Math.hypot(
      Math.max(box.left - x, x - box.right, 0),
      Math.max(box.top - y, y - box.bottom, 0),
    );
    return outside * wide + far * FAR + taken.reduce((sum, one) => sum + shared(box, one) * weightOf(one), 0);
  };
  const [best] = places.map((box) => ({ box, cost: cost(box) })).sort((one, other) => one.cost - other.cost);
  return [best?.box.left ?? 0, best?.box.top ?? 0];
}
