/** Lets messages through, then calls back: a few microseconds in a worker, where nothing is drawn. */
export function createMessageDefer(): (task: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const tasks: (() => void)[] = [];
  port1.onmessage = () => tasks.shift()?.();
  return (task) => {
    tasks.push(task);
    port2.postMessage(null);
  };
}

/** Lets the page draw and answer, then calls back: for training on the main thread. */
export function deferToPage(task: () => void): void {
  setTimeout(task, 0);
}
