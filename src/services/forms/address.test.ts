import { expect, test } from "vitest";

import { addressOf } from "./address.ts";

const HERE = ["loopback"];
const CONTAINERS = ["172.30.9.0/24"];
const TWO = ["loopback", "198.51.100.0/24", "2001:db8:9::/48"];

interface Case {
  readonly when: string;
  readonly proxies: readonly string[];
  readonly nearest: string;
  readonly told?: string;
  readonly from: string;
}

test.each<Case>([
  { when: "nobody tells", proxies: HERE, nearest: "203.0.113.7", from: "203.0.113.7" },
  {
    when: "the proxy tells",
    proxies: HERE,
    nearest: "127.0.0.1",
    told: "203.0.113.7",
    from: "203.0.113.7",
  },
  { when: "over IPv6", proxies: HERE, nearest: "::1", told: "2001:DB8::0007", from: "2001:db8::7" },
  {
    when: "IPv4 is told in IPv6",
    proxies: HERE,
    nearest: "::ffff:127.0.0.1",
    told: "::ffff:203.0.113.7",
    from: "203.0.113.7",
  },
  {
    when: "IPv4 is told in IPv6, in sixes",
    proxies: HERE,
    nearest: "::ffff:7f00:1",
    told: "::ffff:cb00:7107",
    from: "203.0.113.7",
  },
  {
    when: "the visitor wrote some too",
    proxies: HERE,
    nearest: "127.0.0.1",
    told: "192.0.2.1, 127.0.0.1, 203.0.113.7",
    from: "203.0.113.7",
  },
  {
    when: "a stranger tells",
    proxies: HERE,
    nearest: "203.0.113.9",
    told: "192.0.2.1",
    from: "203.0.113.9",
  },
  {
    when: "a container that is not named tells",
    proxies: HERE,
    nearest: "172.30.9.2",
    told: "203.0.113.7",
    from: "172.30.9.2",
  },
  {
    when: "a container that is named tells",
    proxies: CONTAINERS,
    nearest: "::ffff:172.30.9.2",
    told: "203.0.113.7",
    from: "203.0.113.7",
  },
  {
    when: "this machine is not named",
    proxies: CONTAINERS,
    nearest: "127.0.0.1",
    told: "203.0.113.7",
    from: "127.0.0.1",
  },
  {
    when: "nobody is believed",
    proxies: [],
    nearest: "127.0.0.1",
    told: "203.0.113.7",
    from: "127.0.0.1",
  },
  {
    when: "two proxies stand in a row",
    proxies: TWO,
    nearest: "::1",
    told: "192.0.2.1, 203.0.113.7, 198.51.100.4",
    from: "203.0.113.7",
  },
  {
    when: "the first of two is unknown",
    proxies: HERE,
    nearest: "::1",
    told: "203.0.113.7, 198.51.100.4",
    from: "198.51.100.4",
  },
  {
    when: "all of them are named",
    proxies: TWO,
    nearest: "::1",
    told: "2001:db8:9::5, 198.51.100.4",
    from: "2001:db8:9::5",
  },
  {
    when: "a port is told as well",
    proxies: HERE,
    nearest: "127.0.0.1",
    told: "203.0.113.7:5012",
    from: "203.0.113.7",
  },
  {
    when: "a port is told over IPv6",
    proxies: HERE,
    nearest: "127.0.0.1",
    told: "[2001:db8::7]:5012",
    from: "2001:db8::7",
  },
  {
    when: "a zone is told",
    proxies: HERE,
    nearest: "::1%lo",
    told: "fe80::7%eth0",
    from: "fe80::7",
  },
  {
    when: "some are empty",
    proxies: HERE,
    nearest: "127.0.0.1",
    told: ", ,203.0.113.7, ,",
    from: "203.0.113.7",
  },
  { when: "all are empty", proxies: HERE, nearest: "127.0.0.1", told: " , ", from: "127.0.0.1" },
  {
    when: "the proxy tells no address",
    proxies: HERE,
    nearest: "127.0.0.1",
    told: "192.0.2.1, unknown",
    from: "127.0.0.1",
  },
  {
    when: "the second proxy tells no address",
    proxies: TWO,
    nearest: "127.0.0.1",
    told: "192.0.2.1, x, 198.51.100.4",
    from: "198.51.100.4",
  },
  {
    when: "four numbers are too large",
    proxies: HERE,
    nearest: "127.0.0.1",
    told: "192.0.2.1, 999.0.0.1",
    from: "127.0.0.1",
  },
  {
    when: "one number is told",
    proxies: HERE,
    nearest: "127.0.0.1",
    told: "192.0.2.1, 1",
    from: "127.0.0.1",
  },
])("when $when, it comes from $from", ({ proxies, nearest, told, from }) => {
  expect(addressOf(proxies, { nearest, told })).toBe(from);
});

test("a request made inside the process comes from this machine", () => {
  expect(addressOf(HERE, { nearest: undefined, told: undefined })).toBe("127.0.0.1");
});

test("a header as long as may be is read at once", () => {
  const told = Array.from({ length: 100_000 }, () => "127.0.0.1").join(",");
  const began = performance.now();
  expect(addressOf(["10.0.0.1"], { nearest: "10.0.0.1", told })).toBe("127.0.0.1");
  expect(performance.now() - began).toBeLessThan(1_000);
});
