/** What newer browsers offer to yield to input and painting without losing the turn. */
interface YieldingScheduler {
  yield(): Promise<void>;
}

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.addEventListener("message", () => waiting.shift()?.());
channel.port1.start();

/** Lets the pane paint and answer, then goes on. A message instead of a timer: timers are held back to 4 ms each. */
export function breathe(): Promise<void> {
  // TypeScript's DOM library has no `scheduler` yet.
  const { scheduler } = globalThis as { scheduler?: Partial<YieldingScheduler> };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}
