import { expect, test } from "vitest";

import { isCopied, passkeySiteOf } from "./passkey.ts";

test.each([
  ["https://archipel.example.org", "archipel.example.org"],
  ["https://archipel.example.org:8443", "archipel.example.org"],
  ["http://localhost:8080", "localhost"],
  ["http://archipel.localhost", "archipel.localhost"],
  ["http://archipel.example.org", undefined],
  ["http://127.0.0.1:8080", undefined],
  ["https://192.0.2.7", undefined],
  ["https://[2001:db8::1]", undefined],
  ["http://[::1]:8080", undefined],
  ["http://localhost.example.org", undefined],
  [undefined, undefined],
  ["rien", undefined],
])("a site at %s keeps keys under the name %s", (site, name) => {
  expect(passkeySiteOf(site)?.name).toBe(name);
});

test("the origin of a site is whole", () => {
  expect(passkeySiteOf("https://archipel.example.org:8443")?.origin).toBe(
    "https://archipel.example.org:8443",
  );
});

test.each([
  [0, 0, false],
  [0, 1, false],
  [4, 5, false],
  [4, 4, true],
  [4, 3, true],
  [4, 0, true],
])("a key that counted %s and says %s was copied: %s", (kept, told, copied) => {
  expect(isCopied(kept, told)).toBe(copied);
});
