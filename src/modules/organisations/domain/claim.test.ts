import { describe, expect, test } from "vitest";

import {
  decideClaimEffect,
  isCodeAlive,
  isOnOwnDomain,
  mayProveBySite,
  ownDomainOf,
  readCode,
} from "./claim.ts";

describe("what a claim does", () => {
  test.each([
    {
      told: "nobody ever was there: it begins",
      standing: "unverified",
      representatives: 0,
      wasRepresented: false,
      waitingClaims: 0,
      effect: "begins",
    },
    {
      told: "those who were there left: no role before a proof",
      standing: "unverified",
      representatives: 0,
      wasRepresented: true,
      waitingClaims: 0,
      effect: "must-prove",
    },
    {
      told: "all who proved it are gone: no role before a proof",
      standing: "verified",
      representatives: 0,
      wasRepresented: true,
      waitingClaims: 0,
      effect: "must-prove",
    },
    {
      told: "it was proved and nobody ever came: no role before a proof",
      standing: "verified",
      representatives: 0,
      wasRepresented: false,
      waitingClaims: 0,
      effect: "must-prove",
    },
    {
      told: "somebody proved it: the stranger waits",
      standing: "verified",
      representatives: 1,
      wasRepresented: true,
      waitingClaims: 0,
      effect: "is-frozen",
    },
    {
      told: "a second stranger waits too",
      standing: "verified",
      representatives: 1,
      wasRepresented: true,
      waitingClaims: 1,
      effect: "is-frozen",
    },
    {
      told: "a claim already waits where nobody is: both are frozen",
      standing: "verified",
      representatives: 0,
      wasRepresented: true,
      waitingClaims: 1,
      effect: "freezes-all",
    },
    {
      told: "a claim must prove and another comes: both are frozen",
      standing: "unverified",
      representatives: 0,
      wasRepresented: true,
      waitingClaims: 1,
      effect: "freezes-all",
    },
    {
      told: "somebody said it and proved nothing: both are frozen",
      standing: "unverified",
      representatives: 1,
      wasRepresented: false,
      waitingClaims: 1,
      effect: "freezes-all",
    },
    {
      told: "somebody is there whose claim was settled: both are frozen",
      standing: "unverified",
      representatives: 1,
      wasRepresented: false,
      waitingClaims: 0,
      effect: "freezes-all",
    },
    {
      told: "a third, while two are frozen, is frozen too",
      standing: "frozen",
      representatives: 0,
      wasRepresented: false,
      waitingClaims: 2,
      effect: "freezes-all",
    },
    {
      told: "a frozen one never begins, even when all went away",
      standing: "frozen",
      representatives: 0,
      wasRepresented: false,
      waitingClaims: 0,
      effect: "freezes-all",
    },
    {
      told: "it is dissolved: nobody claims it",
      standing: "dissolved",
      representatives: 0,
      wasRepresented: true,
      waitingClaims: 0,
      effect: "dissolved",
    },
  ] as const)("$told", ({ effect, ...there }) => {
    expect(decideClaimEffect(there)).toBe(effect);
  });
});

test("a code is alive until its last instant, and ten wrong tries", () => {
  const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
  const code = { expiresAt: now.add({ seconds: 1 }), tries: 9 };
  expect(isCodeAlive(code, now)).toBe(true);
  expect(isCodeAlive({ ...code, expiresAt: now }, now)).toBe(false);
  expect(isCodeAlive({ ...code, tries: 10 }, now)).toBe(false);
});

describe("an address on its own domain", () => {
  test.each([
    {
      address: "contact@jardins.example.org",
      site: "https://www.jardins.example.org/nous",
      own: true,
    },
    { address: "Contact@Jardins.Example.org", site: "https://jardins.example.org", own: true },
    { address: "moi@example.org", site: "https://jardins.example.org", own: false },
    { address: "moi@chorale.jardins.example.org", site: "https://jardins.example.org", own: false },
    { address: "moi@mesjardins.example.org", site: "https://jardins.example.org", own: false },
    { address: "asso@gmail.com", site: "https://gmail.com", own: false },
    { address: "asso@jardins.wordpress.com", site: "https://jardins.wordpress.com", own: false },
    { address: "asso@192.0.2.1", site: "http://192.0.2.1", own: false },
    { address: "asso@localhost", site: "http://localhost", own: false },
    { address: "asso@jardins.example.org", site: undefined, own: false },
  ])("$address, of $site: $own", ({ address, site, own }) => {
    expect(isOnOwnDomain(address, site)).toBe(own);
  });

  test("proves nothing when the claimant wrote the site themself", () => {
    const site = "https://jardins.example.org";
    expect(mayProveBySite({ site, siteOrigin: "person" })).toBe(false);
    expect(mayProveBySite({ site, siteOrigin: "register" })).toBe(true);
    expect(mayProveBySite({ site, siteOrigin: "operator" })).toBe(true);
    expect(mayProveBySite({ site: "https://a.free.fr", siteOrigin: "register" })).toBe(false);
    expect(mayProveBySite({ site: undefined, siteOrigin: undefined })).toBe(false);
  });

  test("is read in a whole address only", () => {
    expect(ownDomainOf("jardins.example.org")).toBeUndefined();
  });
});

test("a code is typed with spaces, dots or dashes", () => {
  expect(readCode(" 1234-56.78 ")).toBe("12345678");
});
