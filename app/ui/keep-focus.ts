/** So long after an answer the page may still be drawn anew because of it. */
const WATCHED_MS = 3000;
/** Of several forms sent one after another the last is followed: what stood before it is nearest. */
let latest = 0;
/** A page's headings, and what opens a folded part of it. */
const NEIGHBOURS = "h1, h2, h3, summary";

/**
 * Notes, as a form is sent or a button pressed, where the focus is and what stands before it on the page. Called once
 * the act is done, the answer watches over the focus: what was done may take away the button that had it, or fold it
 * in, and the browser would start again at the top of the page. It then goes to the nearest of what stood before, and
 * else to the page's title. Whoever has gone elsewhere meanwhile is left there.
 */
export function keepFocus(pressed: HTMLElement): () => void {
  const mine = ++latest;
  let last = focused();
  const before = [...document.querySelectorAll<HTMLElement>(NEIGHBOURS)]
    .filter((one) => isBefore(one, pressed) && (one.localName !== "summary" || one.parentElement?.contains(pressed)))
    .filter((one) => one.closest("main"))
    .toReversed();

  function watch(until: number) {
    if (mine !== latest) return;
    const now = focused();
    if (now) last = now;
    else if (last && !holds(last)) last = goTo([...before, ...document.querySelectorAll<HTMLElement>("main h1, main")]);
    if (performance.now() < until) requestAnimationFrame(() => watch(until));
  }

  return () => {
    // Nothing has the focus although what had it is still there: somebody has clicked beside it.
    if (!focused() && (!last || holds(last))) return;
    requestAnimationFrame(() => watch(performance.now() + WATCHED_MS));
  };
}

const focused = () => (document.activeElement === document.body ? null : document.activeElement);

const isBefore = (one: Node, other: Node) =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Whether it can have the focus still. */
const holds = (element: Element) => element.isConnected && element.checkVisibility() && !element.matches(":disabled");

function goTo(candidates: HTMLElement[]): HTMLElement | null {
  const target = candidates.find(holds);
  if (!target) return null;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "nearest" });
  return target;
}
