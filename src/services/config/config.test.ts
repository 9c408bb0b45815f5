import { expect, test } from "vitest";

import { ConfigProblem, readConfig } from "./index.ts";

const read = (environment: Readonly<Record<string, string>>) => readConfig(environment, "/project");

test.each([
  ["PORT", ["abc", "0", "99999", "-1", "80.5", "8080 8081"]],
  ["ARCHIPEL_LISTEN", ["partout", "localhost", "127.0.0.1:8080", "256.0.0.1", "::1%", "*"]],
  [
    "ARCHIPEL_PROXY",
    ["caddy", "1", "127.1", "0x7f000001", "10.0.0.0/33", "10.0.0.0/0", "::/0", "10.0.0.0/8/8"],
  ],
  [
    "ARCHIPEL_PROXY",
    ["10.0.0.1, nulle part", "none, 10.0.0.1", ",", "10.0.0.0/255.0.255.0", "fc00::/"],
  ],
  ["DATABASE_URL", ["nonsense", "mysql://x/y", "postgres://h:99999/x", "postgres://h/%zz"]],
  ["ARCHIPEL_DATA", ["a\0b"]],
  ["ARCHIPEL_URL", ["foo", "ftp://x", "https://x.example.org/ici", "https://x.example.org/?a"]],
  ["ARCHIPEL_CLOCK", ["hier", "2021-02-30", "2021-03-01T08:00", "1999-12-31", "9999-01-01"]],
  ["ARCHIPEL_KEY", ["abc", "!".repeat(43), "AAAA"]],
  ["SMTP_URL", ["foo", "http://x", "smtp://"]],
  ["ARCHIPEL_MAIL_FROM", ["foo", "Archipel <foo>", "a@b c@d", "x@y.org\nBcc: z@y.org"]],
  ["ARCHIPEL_LOG", ["beaucoup"]],
  ["ARCHIPEL_SOURCE_URL", ["foo"]],
] as const)("nonsense in %s is refused, and the sentence names it", (name, values) => {
  expect(values).not.toHaveLength(0);
  for (const value of values) {
    expect(() => read({ [name]: value })).toThrow(ConfigProblem);
    expect(() => read({ [name]: value })).toThrow(name);
  }
});

test("the owner of a database is given beside who serves it, not alone", () => {
  const owner = "postgres://proprietaire:secret@127.0.0.1/archipel";
  expect(() => read({ DATABASE_OWNER_URL: owner })).toThrow("sans DATABASE_URL");
  const both = {
    DATABASE_URL: "postgres://site:secret@127.0.0.1/archipel",
    DATABASE_OWNER_URL: owner,
  };
  expect(read(both)).toMatchObject({ databaseUrl: both.DATABASE_URL, databaseOwnerUrl: owner });
  expect(() => read({ ...both, DATABASE_OWNER_URL: "mysql://x/y" })).toThrow("DATABASE_OWNER_URL");
});

test("an empty variable is as one that is not there", () => {
  expect(read({ PORT: " ", DATABASE_URL: "", ARCHIPEL_CLOCK: "" })).toEqual(read({}));
});

test("what makes sense is read", () => {
  const config = read({
    PORT: "8090",
    ARCHIPEL_URL: "https://archipel.example.org/",
    ARCHIPEL_CLOCK: "2021-03-01",
    ARCHIPEL_MAIL_FROM: "Archipel <bonjour@example.org>",
    ARCHIPEL_KEY: Buffer.alloc(32, 255).toString("base64url"),
  });
  expect(config).toMatchObject({
    port: 8090,
    publicUrl: "https://archipel.example.org",
    mailFrom: "Archipel <bonjour@example.org>",
  });
  expect(config.clock?.toString()).toBe("2021-03-01T08:00:00Z");
  expect(config.masterKey).toHaveLength(32);
});

test.each([
  [undefined, ["loopback"]],
  ["none", []],
  ["loopback, 192.0.2.7", ["loopback", "192.0.2.7"]],
  ["10.0.0.0/8 2001:db8::/32,uniquelocal", ["10.0.0.0/8", "2001:db8::/32", "uniquelocal"]],
  ["172.30.0.0/255.255.255.0", ["172.30.0.0/255.255.255.0"]],
])("the proxies of %j are %j", (text, proxies) => {
  expect(read(text === undefined ? {} : { ARCHIPEL_PROXY: text }).proxies).toEqual(proxies);
});

test("where to listen is an address, and nothing without it", () => {
  expect(read({}).listen).toBeUndefined();
  for (const listen of ["0.0.0.0", "::", "192.168.1.10"])
    expect(read({ ARCHIPEL_LISTEN: listen }).listen).toBe(listen);
});

test("two clones never share their data", () => {
  expect(readConfig({}, "/one").dataFolder).not.toBe(readConfig({}, "/other").dataFolder);
});
