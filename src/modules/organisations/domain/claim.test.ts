import { describe, expect, test } from "vitest";

import {
  decideClaimEffect,
  isOnOwnDomain,
  mayProveBySite,
  ownDomainOf,
  readCode,
} from "./claim.ts";

describe("what a claim does", () => {
  test.each([
    {
      told: "nobody is there: it begins",
      standing: "unverified",
      representatives: 0,
      waitingClaims: 0,
      effect: "begins",
    },
    {
      told: "all who proved it are gone: it begins anew",
      standing: "verified",
      representatives: 0,
      waitingClaims: 0,
      effect: "begins",
    },
    {
      told: "somebody proved it: the stranger waits",
      standing: "verified",
      representatives: 1,
      waitingClaims: 0,
      effect: "is-frozen",
    },
    {
      told: "a second stranger waits too",
      standing: "verified",
      representatives: 1,
      waitingClaims: 1,
      effect: "is-frozen",
    },
    {
      told: "a claim already waits where nobody is: both wait",
      standing: "verified",
      representatives: 0,
      waitingClaims: 1,
      effect: "is-frozen",
    },
    {
      told: "somebody said it and proved nothing: both are frozen",
      standing: "unverified",
      representatives: 1,
      waitingClaims: 1,
      effect: "freezes-all",
    },
    {
      told: "a third, while two are frozen, is frozen too",
      standing: "frozen",
      representatives: 0,
      waitingClaims: 2,
      effect: "freezes-all",
    },
    {
      told: "a frozen one never begins, even when all went away",
      standing: "frozen",
      representatives: 0,
      waitingClaims: 0,
      effect: "freezes-all",
    },
    {
      told: "it is dissolved: nobody claims it",
      standing: "dissolved",
      representatives: 0,
      waitingClaims: 0,
      effect: "dissolved",
    },
  ] as const)("$told", ({ effect, ...there }) => {
    expect(decideClaimEffect(there)).toBe(effect);
  });
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
