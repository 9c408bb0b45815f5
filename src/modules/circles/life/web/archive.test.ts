import { beforeAll, describe, expect, test } from "vitest";

import { demonstrationPeople as people } from "#rules/people";
import { person } from "#services/house";

import { browserOf } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";
import { takeAwayCircle } from "../actions/take-away-circle.ts";
import { demonstrationCircles as circles } from "../../data/demonstration-circles.ts";
import { nameOfArchive, writeArchivePage, writeJson } from "./archive-file.tsx";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

const taken = (who: keyof typeof people, circle: keyof typeof circles) =>
  takeAwayCircle(app, person(people[who].id), { circle: circles[circle].id });

describe("a circle taken away", () => {
  test("holds what its members read, module by module, in French", async () => {
    const whole = await taken("ines", "gardens");
    if (whole === undefined) throw new Error("not given");
    expect(Object.keys(whole.content)).toEqual([
      "Le cercle",
      "Les chartes",
      "Les membres",
      "Les rôles",
      "Les liens",
      "Le journal",
      "Ce qui s’y est dit",
      "Les tâches",
      "Les documents",
      "Les votes",
      "Les statuts et les votes",
      "Les réponses communes",
      "Les réunions",
      "Les méthodes",
      "Les essais de méthodes",
    ]);
    const page = await writeArchivePage(whole, "Archipel d’essai");
    expect(page).toContain("Farida");
    expect(page).toContain("Une seule association reçoit l’argent");
    expect(page).not.toMatch(/\b(accepted|facilitator|joined|awake|undefined|object Object)\b/);
    const votes = await writeArchivePage(
      (await taken("jean-remy", "quality")) ?? whole,
      "Archipel d’essai",
    );
    expect(votes).toContain("choix unique");
    expect(votes).not.toMatch(/\b(plurality|chosen|objected|nomination|undefined)\b/);
    expect(page).not.toMatch(/<(script|link|img)/);
    expect(nameOfArchive(whole)).toMatch(/^cercle-jardins-en-partage-\d{4}-\d\d-\d\d$/);
    expect(JSON.parse(writeJson(whole, "Archipel d’essai"))).toMatchObject({
      "Le cercle": { nom: "Jardins en partage" },
    });
  });

  test("is for its members: nobody else is given anything, whatever the address", async () => {
    expect(await taken("jean-remy", "week")).toBeUndefined();
    const stranger = await browserAs(app, "Clémence");
    const at = `/cercles/${circles.week.id}/archive`;
    const open = `/cercles/${circles.plants.id}/archive`;
    for (const path of [at, `${at}.json`, `${at}/dossier`, open, `${open}.json`, `${open}/dossier`])
      expect((await stranger.get(path)).status).toBe(404);
    expect((await browserOf(app).get(`${open}.json`)).at).toMatch(/^\/entrer/);
  });

  test("of a private circle is for its members too, and kept by nobody on the way", async () => {
    const adrienne = await browserAs(app, "Adrienne");
    const at = `/cercles/${circles.week.id}/archive`;
    expect((await adrienne.get(at)).text).toContain("Personne d’autre que ses membres");
    const zip = await adrienne.get(`${at}/dossier`);
    expect(zip.headers.get("content-type")).toBe("application/zip");
    expect(zip.headers.get("content-disposition")).toContain("attachment");
    expect(zip.headers.get("cache-control")).toBe("private, no-store");
    expect(Buffer.from(zip.bytes).toString("latin1")).toContain("lisez-moi.html");
    const json = await adrienne.get(`${at}.json`);
    expect(json.html).toContain("La semaine d’Adrienne");
    expect(json.headers.get("cache-control")).toBe("private, no-store");
  });

  test("says nothing of a private circle in the archive of another", async () => {
    const whole = await taken("adrienne", "plants");
    expect(JSON.stringify(whole)).not.toContain("La semaine d’Adrienne");
  });
});
