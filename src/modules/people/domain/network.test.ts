import { expect, test } from "vitest";

import { neighbourhoodOf, networkOf } from "./network.ts";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2"],
  // The same network, its zeros left out: another host of it is not another place.
  ["2001:db8::1", "2001:db8:0:0"],
  ["2001:db8::2:3", "2001:db8:0:0"],
  ["2001:0db8:0000:0000::9", "2001:db8:0:0"],
  ["FE80::1%eth0", "fe80:0:0:0"],
  ["::1", "0:0:0:0"],
  ["", ""],
])("%s is of the network %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("whatever a proxy tells, it is read", () => {
  for (const told of ["unknown", ":".repeat(100_000), "a".repeat(100_000), "::::", "::1::2"])
    expect(networkOf(told).length).toBeLessThan(100);
});

test.each([
  ["192.0.2.7", "192.0.2.200", true],
  ["192.0.2.7", "192.0.3.7", false],
  ["2001:db8:1:2::1", "2001:db8:1:ffff::1", true],
  ["2001:db8:1:2::1", "2001:db8:2:2::1", false],
  ["2001:db8::1", "2001:db8:0:9::1", true],
  ["::ffff:192.0.2.7", "192.0.2.9", true],
])("%s and %s are neighbours: %s", (one, other, are) => {
  const [a, b] = [one, other].map((address) => neighbourhoodOf(networkOf(address)));
  expect(a === b).toBe(are);
});
