import { OwnWrites } from "./own-writes";

test("a change inside what we wrote is ours for three seconds, elsewhere and later it is not", () => {
  let now = 0;
  const writes = new OwnWrites(() => now);
  writes.note("a", { top: 2, left: 1, bottom: 9, right: 1 });
  expect(writes.covers("a", { top: 4, left: 1, bottom: 4, right: 1 })).toBe(true);
  expect(writes.covers("a", { top: 4, left: 0, bottom: 4, right: 1 })).toBe(false);
  expect(writes.covers("b", { top: 4, left: 1, bottom: 4, right: 1 })).toBe(false);
  now = 3_001;
  expect(writes.covers("a", { top: 4, left: 1, bottom: 4, right: 1 })).toBe(false);
});
