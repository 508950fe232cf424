/** What newer browsers offer to yield to input and painting without losing the turn. */
interface YieldingScheduler {
  yield(): Promise<void>;
}

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.addEventListener("message", () => waiting.shift()?.());
channel.port1.start();

/** How long work may hold the thread before it lets go, in ms: within a frame. Letting go more often only makes it slower. */
const HELD_MS = 12;
let lastBreath = 0;

/** Lets the pane paint and answer when work has held the thread for long enough, then goes on. */
export async function breathe(): Promise<void> {
  if (performance.now() - lastBreath < HELD_MS) return;
  await yieldThread();
  lastBreath = performance.now();
}

function yieldThread(): Promise<void> {
  // A message instead of a timer, which browsers hold back to 4 ms. TypeScript's DOM library has no `scheduler` yet.
  const { scheduler } = globalThis as { scheduler?: Partial<YieldingScheduler> };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}
