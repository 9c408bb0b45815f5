import { expect, test } from "vitest";

import { isSharedPlace } from "./place.ts";

test.each(["127.0.0.1", "10.0.3.4", "192.168.1.20", "172.20.0.2", "::1", "fd00:1:2:3", "fe80:1"])(
  "%s is everybody's: a proxy may stand there",
  (address) => {
    expect(isSharedPlace(address)).toBe(true);
  },
);

test.each(["93.184.216.34", "172.32.0.1", "11.0.0.1", "2a01:e0a:12:3", "193.168.1.1"])(
  "%s is a place of its own",
  (address) => {
    expect(isSharedPlace(address)).toBe(false);
  },
);
