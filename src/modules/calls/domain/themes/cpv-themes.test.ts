import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import type { Theme } from "#rules/subjects";

import { readTed } from "../../sources/domain/ted/read-ted.ts";
import { purchaseThemes } from "./cpv-themes.ts";

describe("works and architecture are about what they are for, and not about housing", () => {
  test.each<readonly [string, string, readonly Theme[]]>([
    ["45000000", "Réfection de la toiture des ateliers municipaux", []],
    ["45453000", "Travaux d’entretien des bâtiments", []],
    ["45343000", "Mise aux normes des installations de sécurité incendie", []],
    ["71000000", "Maîtrise d’œuvre pour l’aménagement d’un hôtel de ville", []],
    ["71200000", "Concours d’architecture pour une caserne", []],
    ["45210000", "Construction d’une crèche et d’une école", ["education"]],
    ["71200000", "Maîtrise d’œuvre pour la construction de dix-huit logements", ["housing"]],
    ["45211340", "Construction d’un immeuble", ["housing"]],
    ["71410000", "Élaboration du plan d’urbanisme", ["housing"]],
    ["45233120", "Réfection de la route de la gare", ["mobility"]],
    ["45212200", "Construction d’une halle", ["sport"]],
    ["45232410", "Reprise des réseaux", ["environment"]],
  ])("%s, « %s »", (code, title, themes) => {
    expect(purchaseThemes([code], title)).toEqual(themes);
  });
});

test.each(
  "03 09 15 16 22 30 32 33 34 37 39 41 45 48 50 55 60 63 64 65 70 71 72 75 77 79 80 85 90 92 98".split(
    " ",
  ),
)("a division alone (%s) has no theme: the title must name it", (division) => {
  expect(purchaseThemes([`${division}000000`], "Accord-cadre à bons de commande")).toEqual([]);
});

test("a code that says its theme needs no word", () => {
  expect(purchaseThemes(["85312110"], "Lot 3")).toEqual(["education", "solidarity"]);
  expect(purchaseThemes(["45000000", "92312100"], "Lot 3")).toEqual(["culture"]);
});

const TED = "../shared/data/marches/ted-fr";
const isAbsent = !existsSync(TED);

test.skipIf(isAbsent)(
  `TED: of 88 works and studies, 80 were about housing; 14 at most are${isAbsent ? " (skipped: no ../shared/data here)" : ""}`,
  () => {
    const calls = readdirSync(TED)
      .filter((name) => name.endsWith(".xml"))
      .flatMap((name) => {
        const read = readTed(readFileSync(join(TED, name), "utf8"));
        return read.read && read.notice.nature === "call" ? [read.notice] : [];
      });
    const share = (theme: Theme) => calls.filter(({ themes }) => themes.includes(theme)).length;
    expect(calls).toHaveLength(245);
    expect(share("housing")).toBeLessThanOrEqual(14);
    // What says its theme keeps it.
    expect(share("education")).toBeGreaterThanOrEqual(23);
    expect(share("mobility")).toBeGreaterThanOrEqual(28);
    expect(share("food")).toBeGreaterThanOrEqual(19);
  },
);
