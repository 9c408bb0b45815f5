import { resolve as path } from "node:path";

import { expect, test } from "vitest";

import { readConfig } from "#services/config";

import { checkMailDomain } from "./mail-domain.ts";

const config = (more: Readonly<Record<string, string>> = {}) =>
  readConfig(
    {
      SMTP_URL: "smtp://nom:secret@mail.example.org:587",
      ARCHIPEL_MAIL_FROM: "Archipel <bonjour@Example.org>",
      ...more,
    },
    path("."),
  );
const whole: Readonly<Record<string, readonly string[]>> = {
  "example.org": ["google-site-verification=x", "v=spf1 mx -all"],
  "mail._domainkey.example.org": ["v=DKIM1; k=rsa; p=MIGf"],
  "_dmarc.example.org": ["v=DMARC1; p=reject; rua=mailto:x@example.org"],
};
const asking =
  (...zones: readonly Readonly<Record<string, readonly string[]>>[]) =>
  (name: string) =>
    Promise.resolve(Object.assign({}, ...zones)[name] ?? []);

test("a domain that says all of it is well", async () => {
  const checks = await checkMailDomain(config(), true, asking(whole));
  expect(checks.map((one) => one.well)).toEqual([true, true, true]);
});

test("one that says nothing is told which lines to write, without the secret", async () => {
  const checks = await checkMailDomain(config(), true, asking());
  expect(checks.map((one) => one.well)).toEqual([false, false, false]);
  const says = checks.map((one) => one.says).join("\n");
  expect(says).toContain('example.org. TXT "v=spf1 a:mail.example.org -all"');
  expect(says).toContain("default._domainkey.example.org. TXT");
  expect(says).toContain('_dmarc.example.org. TXT "v=DMARC1; p=quarantine"');
  expect(says).not.toContain("secret");
});

test.each<[string, Readonly<Record<string, readonly string[]>>, string]>([
  ["two SPF lines", { "example.org": ["v=spf1 mx -all", "v=spf1 a -all"] }, "SPF"],
  ["an SPF line for everyone", { "example.org": ["v=spf1 +all"] }, "SPF"],
  ["an SPF line without an end", { "example.org": ["v=spf1 mx"] }, "SPF"],
  ["a key taken back", { "mail._domainkey.example.org": ["v=DKIM1; p="] }, "DKIM"],
  ["DMARC without a policy", { "_dmarc.example.org": ["v=DMARC1; rua=x"] }, "DMARC"],
])("%s is to be mended", async (_, zone, name) => {
  const checks = await checkMailDomain(config(), true, asking(whole, zone));
  expect(checks.filter((one) => !one.well).map((one) => one.name)).toEqual([
    expect.stringContaining(name),
  ]);
});

test("the key is looked for under the name that was said, and nowhere else", async () => {
  const said = config({ ARCHIPEL_DKIM_SELECTOR: "x2026" });
  const [, missing] = await checkMailDomain(said, true, asking(whole));
  expect(missing).toMatchObject({ well: false, says: expect.stringContaining("« x2026 »") });
  const there = { "x2026._domainkey.example.org": ["p=MIGf"] };
  const [, found] = await checkMailDomain(said, true, asking(whole, there));
  expect(found).toMatchObject({ well: true });
});

const never = () => Promise.reject(new Error("no network"));

test("nothing is asked of a local instance; a DNS that is away is told in one line", async () => {
  expect(await checkMailDomain(config(), false, never)).toEqual([]);
  expect(await checkMailDomain(readConfig({}, path(".")), true, never)).toEqual([]);
  const away = await checkMailDomain(config(), true, never);
  expect(away).toMatchObject([{ well: false, says: expect.stringContaining("ne répond pas") }]);
});
