/*
 * Browsers that translate a page take text nodes out and put <font> elements in their place. React keeps the nodes that
 * it made: it would write new numbers into nodes that nobody sees, and fail when it takes one away. So we remember
 * which element stands for which node, put the node back when its text changes, and let both calls find the stand-in.
 */
const standIns = new WeakMap<Node, ChildNode>();
let isWatching = false;

/** From now on the live parts below `root` bear being translated by the browser. */
export function bearTranslation(root: Node): void {
  if (typeof MutationObserver === 'undefined') return;
  const texts = new MutationObserver((records) => {
    for (const { target } of records) putBack(target);
  });
  const swaps = new MutationObserver((records) => {
    for (const { removed, standIn } of records.flatMap(swapsOf)) {
      standIns.set(removed, standIn);
      texts.observe(removed, { characterData: true });
      if (!isWatching) patchNodes();
    }
  });
  swaps.observe(root, { childList: true, subtree: true });
}

/** The text nodes that a record took out, and what came into their place: in the same record, or in one before it. */
function swapsOf({ removedNodes, addedNodes, previousSibling, nextSibling }: MutationRecord) {
  const candidates = [...addedNodes, previousSibling, nextSibling];
  const standIn = candidates.find((node): node is HTMLElement => node?.nodeName === 'FONT');
  if (!standIn) return [];
  return [...removedNodes].flatMap((removed) =>
    removed.nodeType === Node.TEXT_NODE ? [{ removed, standIn }] : [],
  );
}

function putBack(text: Node): void {
  const standIn = standIns.get(text);
  standIns.delete(text);
  if (standIn?.isConnected) standIn.replaceWith(text);
}

/** Only once something has been translated: until then nodes are as the browser made them. */
function patchNodes(): void {
  isWatching = true;
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (child.parentNode === this) removeChild.call(this, child);
    else standIns.get(child)?.remove();
    return child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    const isHere = before === null || before.parentNode === this;
    const place = isHere ? before : (standIns.get(before) ?? null);
    insertBefore.call(this, node, place?.parentNode === this ? place : null);
    return node;
  };
}
