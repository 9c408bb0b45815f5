import { describe, expect, test } from "vitest";

import {
  afterVisit,
  isFrontPage,
  isOurSilence,
  type LinkAnswer,
  type LinkKnown,
  type LinkVisit,
  livingFirst,
  readVisit,
  type Silence,
} from "./link.ts";

const ASKED = "https://fondation.example.org/appels/four";
const page = (at: string): LinkAnswer => ({ got: "page", at });
const status = (code: number): LinkAnswer => ({ got: "status", status: code });
const silence = (why: Silence): LinkAnswer => ({ got: "silence", why });

describe("a visit", () => {
  test.each<[string, LinkAnswer, LinkVisit]>([
    ["a page", page(ASKED), { finding: "well", reason: "answers" }],
    [
      "a page elsewhere",
      page("https://www.example.org/aides/12"),
      { finding: "well", reason: "answers" },
    ],
    [
      "the front page",
      page("https://fondation.example.org/"),
      { finding: "moved", reason: "front-page" },
    ],
    [
      "another front page",
      page("https://new.example.org/index.php"),
      { finding: "moved", reason: "front-page" },
    ],
    ["204", status(204), { finding: "well", reason: "answers" }],
    ["404", status(404), { finding: "gone", reason: "not-found" }],
    ["410", status(410), { finding: "gone", reason: "removed" }],
    ["401", status(401), { finding: "unsure", reason: "shut" }],
    ["403", status(403), { finding: "unsure", reason: "shut" }],
    ["429", status(429), { finding: "unsure", reason: "busy" }],
    ["500", status(500), { finding: "unsure", reason: "broken" }],
    ["503", status(503), { finding: "unsure", reason: "busy" }],
    ["an unknown name", silence("no-name"), { finding: "gone", reason: "no-name" }],
    ["a refused connection", silence("nobody-there"), { finding: "gone", reason: "nobody-there" }],
    ["slowness", silence("too-slow"), { finding: "unsure", reason: "too-slow" }],
    [
      "a private address",
      silence("closed-network"),
      { finding: "unsure", reason: "closed-network" },
    ],
    ["anything else", silence("other"), { finding: "unsure", reason: "other" }],
  ])("reads %s", (_, answer, visit) => {
    expect(readVisit(ASKED, answer)).toEqual(visit);
  });

  test("of a front page that answers finds nothing moved", () => {
    expect(readVisit("https://example.org", page("https://www.example.org/"))).toMatchObject({
      finding: "well",
    });
  });
});

test.each([
  ["https://example.org", true],
  ["https://example.org/#/appels/12", true],
  ["https://example.org/accueil", true],
  ["https://example.org/index.html", true],
  ["https://example.org/?id=12", false],
  ["https://example.org/appels", false],
  ["https://example.org/indexation", false],
  ["not an address", false],
])("%s is a front page: %s", (address, answer) => {
  expect(isFrontPage(address)).toBe(answer);
});

describe("what is known", () => {
  const NOW = Temporal.Instant.from("2026-11-25T08:00:00Z");
  const gone: LinkVisit = { finding: "gone", reason: "not-found" };
  const unsure: LinkVisit = { finding: "unsure", reason: "broken" };
  const well: LinkVisit = { finding: "well", reason: "answers" };
  const after = (visits: readonly (readonly [number, LinkVisit])[]): LinkKnown =>
    visits.reduce<LinkKnown>(
      (known, [hours, visit]) => afterVisit(known, visit, NOW.add({ hours })),
      { state: "new", since: undefined },
    );

  test.each<[string, readonly (readonly [number, LinkVisit])[], LinkKnown]>([
    ["gone once is failing", [[0, gone]], { state: "failing", since: NOW }],
    [
      "gone twice the same day is failing still",
      [
        [0, gone],
        [23, gone],
      ],
      { state: "failing", since: NOW },
    ],
    [
      "gone twice a day apart is dead, since the first",
      [
        [0, gone],
        [24, gone],
        [300, gone],
      ],
      { state: "dead", since: NOW },
    ],
    [
      "three visits of which the first and last are a day apart",
      [
        [0, gone],
        [1, gone],
        [25, gone],
      ],
      { state: "dead", since: NOW },
    ],
    [
      "however often it fails otherwise, it is never dead",
      [
        [0, unsure],
        [30, unsure],
        [90, unsure],
      ],
      { state: "unsure", since: undefined },
    ],
    [
      "an unsure visit between two is no proof",
      [
        [0, gone],
        [30, unsure],
        [60, gone],
      ],
      { state: "failing", since: NOW.add({ hours: 60 }) },
    ],
    [
      "an unsure visit revives nothing",
      [
        [0, gone],
        [30, gone],
        [60, unsure],
      ],
      { state: "dead", since: NOW },
    ],
    [
      "one page revives it",
      [
        [0, gone],
        [30, gone],
        [60, well],
      ],
      { state: "well", since: undefined },
    ],
  ])("%s", (_, visits, known) => {
    expect(after(visits)).toEqual(known);
  });
});

test("when many hosts are silent and none answers, the network away is ours", () => {
  const silent = ["a", "b", "c"].map((host) => ({ host, answer: silence("no-name") }));
  expect(isOurSilence(silent)).toBe(true);
  expect(isOurSilence(silent.slice(1))).toBe(false);
  expect(isOurSilence([...silent, { host: "d", answer: status(404) }])).toBe(false);
  expect(isOurSilence([])).toBe(false);
});

test("those whose address answers stand first, in their order", () => {
  const ones = [{ url: "a" }, { url: "b" }, {}, { url: "c" }];
  expect(livingFirst(ones, new Set(["a", "b"]))).toEqual([
    {},
    { url: "c" },
    { url: "a" },
    { url: "b" },
  ]);
});
