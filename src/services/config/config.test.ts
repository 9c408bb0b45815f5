import { expect, test } from "vitest";

import { ConfigProblem, readConfig } from "./index.ts";

const read = (environment: Readonly<Record<string, string>>) => readConfig(environment, "/project");

test.each([
  ["PORT", ["abc", "0", "99999", "-1", "80.5", "8080 8081"]],
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

test("two clones never share their data", () => {
  expect(readConfig({}, "/one").dataFolder).not.toBe(readConfig({}, "/other").dataFolder);
});
