import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { openShared } from "./shared.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("what was read is not kept longer than it serves, though nobody listens and nothing is announced", async () => {
  const shared = openShared();
  const asked = { topic: "meeting:1", sight: "member", after: 0 };
  let reads = 0;
  const find = async () => {
    reads += 1;
    return [];
  };
  await shared.ask({ ...asked, find });
  await shared.ask({ ...asked, find });
  expect([reads, shared.count()]).toEqual([1, 1]);
  vi.advanceTimersByTime(501);
  expect(shared.count()).toBe(0);
  await shared.ask({ ...asked, find });
  expect(reads).toBe(2);
});
