import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, describe, expect, test } from "vitest";

import { job } from "#services/house";
import { placeIndexIn } from "#modules/territory";
import type { PlaceIndex } from "#rules/territory";

import { testHouse } from "../../../../../tests/support/house.ts";
import { withKnownPlaces } from "./named-places.ts";
import type { Notice, Place } from "../notice.ts";
import { readTed } from "../../sources/domain/ted/read-ted.ts";
import { noticeThat } from "../twins/sample-twins.ts";

let index: PlaceIndex;
beforeAll(async () => {
  const app = await testHouse();
  index = await app.transaction(job("test"), placeIndexIn);
});

const FRANCE: Place = { scale: "country", code: "FR", label: "France" };
const DROME: Place = { scale: "department", code: "26", label: "Drôme" };
const RHONE: Place = { scale: "department", code: "69", label: "Rhône" };
const AURA: Place = { scale: "region", code: "84", label: "Auvergne-Rhône-Alpes" };

interface Case {
  readonly title?: string;
  /** Its « Lieu d’exécution ». */
  readonly where?: string;
  readonly body?: string;
  readonly postcode?: string;
  readonly said?: readonly Place[];
  readonly source?: Notice["source"];
}

/** Where a notice is, by the labels of its places. */
function placesOf({
  title = "Travaux",
  where,
  body = "Syndicat mixte",
  postcode,
  said = [],
  source,
}: Case) {
  const notice = noticeThat({ title, places: [...said], source: source ?? "boamp" });
  const sections = where === undefined ? [] : [{ heading: "Lieu d’exécution", text: where }];
  const known = withKnownPlaces(
    { ...notice, sections, body: { name: body, ...(postcode === undefined ? {} : { postcode }) } },
    index,
  );
  return known.places.map(({ label, code }) => label ?? code);
}

describe("a town in the title is that town, not the whole country", () => {
  test.each<readonly [string, Case, readonly string[]]>([
    [
      "alone in France to bear its name",
      { title: "Rénovation du gymnase de Crest", said: [FRANCE] },
      ["Crest"],
    ],
    ["nothing said", { title: "Rénovation du gymnase de Crest" }, ["Crest"]],
    ["« à »", { title: "Construction d’une crèche à Montélimar", said: [FRANCE] }, ["Montélimar"]],
    [
      "behind a dash",
      { title: "Réhabilitation de l’école – Loriol-sur-Drôme", said: [FRANCE] },
      ["Loriol-sur-Drôme"],
    ],
    ["with its département", { title: "Voirie à Valence (26)", said: [FRANCE] }, ["Valence"]],
    [
      "with the name of its département",
      { title: "Voirie à Valence (Drôme)", said: [FRANCE] },
      ["Valence"],
    ],
    [
      "one of several, near its buyer",
      { title: "Voirie à Valence", postcode: "26000", said: [FRANCE] },
      ["Valence"],
    ],
    [
      "that of its buyer alone is no place of works",
      { title: "Aménagement de la place", body: "Commune d’Aouste-sur-Sye", said: [FRANCE] },
      ["France"],
    ],
    [
      "that of its buyer, named again",
      {
        title: "Aménagement du bourg d’Aouste-sur-Sye",
        body: "Commune d’Aouste-sur-Sye",
        said: [FRANCE],
      },
      ["Aouste-sur-Sye"],
    ],
    [
      "in capitals",
      { title: "RÉFECTION DES COURTS DE LA COMMUNE DE DIE", postcode: "26150", said: [FRANCE] },
      ["Die"],
    ],
    [
      "in lower case",
      { title: "construction de logements à die", postcode: "26150", said: [FRANCE] },
      ["Die"],
    ],
    [
      "inside of its département",
      { title: "Rénovation du gymnase de Crest", said: [DROME] },
      ["Crest"],
    ],
    [
      "two towns",
      { title: "Eau potable des communes de Crest et Aouste-sur-Sye", said: [DROME] },
      ["Crest", "Aouste-sur-Sye"],
    ],
    [
      "with an arrondissement",
      { title: "Parc de stationnement à Paris 8e", said: [FRANCE] },
      ["Paris 8e Arrondissement"],
    ],
  ])("%s", (_, asked, places) => {
    expect(placesOf(asked)).toEqual(places);
  });
});

describe("a département or région in the title is it", () => {
  test.each<readonly [string, readonly string[]]>([
    ["Entretien des routes en Ardèche", ["Ardèche"]],
    ["Formations dans le Val-de-Marne", ["Val-de-Marne"]],
    ["Collèges du département de la Drôme", ["Drôme"]],
    ["Transport scolaire (07)", ["Ardèche"]],
    ["Accompagnement en Bretagne", ["Bretagne"]],
  ])("%s", (title, places) => {
    expect(placesOf({ title, said: [FRANCE] })).toEqual(places);
  });
});

describe("the place of the works, and not that of the agent", () => {
  test.each<readonly [string, Case, readonly string[]]>([
    [
      "an agent in Lyon",
      { where: "Commune de Crest (26)", postcode: "69003", said: [RHONE] },
      ["Crest"],
    ],
    [
      "by a postcode",
      { where: "Groupe scolaire, 3 rue des Lilas, 26400 Crest", postcode: "69003", said: [RHONE] },
      ["Crest"],
    ],
    [
      "in the title",
      { title: "École maternelle de Montélimar", postcode: "69003", said: [RHONE] },
      ["Montélimar"],
    ],
    [
      "a list of towns",
      { where: "Crest, Saillans, Aouste-sur-Sye", postcode: "26000", said: [DROME] },
      ["Crest", "Saillans", "Aouste-sur-Sye"],
    ],
    ["said by who buys elsewhere", { where: "Crest", postcode: "69003", said: [DROME] }, ["Crest"]],
    [
      "a région, where the country is said",
      { where: "Île-de-France.", said: [FRANCE] },
      ["Île-de-France"],
    ],
    ["a département", { where: "Département du Var.", said: [FRANCE] }, ["Var"]],
    ["one town of a whole région", { where: "Ville de Crest", said: [AURA] }, ["Crest"]],
    [
      "before the title",
      { title: "Reconversion du site de Montélimar", where: "Crest", said: [DROME] },
      ["Crest"],
    ],
  ])("%s", (_, asked, places) => {
    expect(placesOf(asked)).toEqual(places);
  });
});

describe("what names no place for sure changes nothing", () => {
  test.each<readonly [string, Case]>([
    ["a street", { title: "Travaux rue de Crest", said: [AURA] }],
    ["a station", { title: "Rénovation de la gare de Lyon", said: [AURA] }],
    ["a group of towns", { title: "Transports de la métropole de Lyon", said: [AURA] }],
    [
      "a group of towns with an adjective",
      { where: "Métropole européenne de Lille", said: [AURA] },
    ],
    ["a person", { title: "Lycée Jean Moulin", said: [AURA] }],
    ["a word that is a town too", { title: "Entretien du parc de la Ville", said: [AURA] }],
    ["a river", { title: "Berges de la Drôme", said: [AURA] }],
    ["several bear its name", { title: "Voirie à Valence", said: [FRANCE] }],
    ["a part of a longer name", { title: "Plage de Cavalaire-sur-Mer", said: [AURA] }],
    ["two towns as one", { title: "Résidences du Crous Nice-Toulon", said: [AURA] }],
    [
      "against what the notice says",
      {
        title: "École de Montélimar",
        postcode: "69003",
        said: [{ scale: "department", code: "01", label: "Ain" }],
      },
    ],
    ["a list that goes on", { where: "Lyon, Crest, etc.", said: [AURA] }],
    ["a list of many of a région", { where: "Lyon, Crest, Annecy", said: [AURA] }],
    [
      "the whole country in words",
      { title: "Formation à Crest", where: "Sur tout le territoire", said: [FRANCE] },
    ],
    [
      "a call for projects for a région",
      {
        title: "Aide aux artistes du festival d’Avignon",
        source: "aides-territoires",
        said: [AURA],
      },
    ],
    [
      "a call for projects for the country",
      { title: "Prix de la ville à Crest", source: "aides-territoires", said: [FRANCE] },
    ],
  ])("%s", (_, asked) => {
    expect(placesOf(asked)).toEqual((asked.said ?? []).map(({ label, code }) => label ?? code));
  });
});

test("a town that calls for projects is where they are", () => {
  const asked = {
    title: "Appel à projets de la ville de Crest",
    body: "Ville de Crest",
    source: "csv",
  } as const;
  expect(placesOf({ ...asked, said: [FRANCE] })).toEqual(["Crest"]);
});

/** What is understood of a commune told by a code, and what is not sure. */
function communeOf(code: string, label: string | undefined) {
  const place = { scale: "commune" as const, code, ...(label === undefined ? {} : { label }) };
  const { places, doubts } = withKnownPlaces(noticeThat({ source: "csv", places: [place] }), index);
  return [places.map((one) => `${one.scale} ${one.code}`).join(), doubts.join()];
}

describe("a code of commune that may be a postcode", () => {
  test.each<readonly [string, string | undefined, string, string]>([
    ["26108", "Crest", "commune 26108", ""],
    ["26108", undefined, "commune 26108", ""],
    ["26400", "Crest", "commune 26108", ""],
    ["26400", "CREST", "commune 26108", ""],
    ["38100", "Grenoble", "commune 38185", ""],
    ["69383", "Lyon 3e", "commune 69383", ""],
    ["26400", undefined, "department 26", "code postal à la place d’un code de commune : 26400"],
    [
      "26400",
      "Nulle part",
      "department 26",
      "code postal à la place d’un code de commune : Nulle part (26400)",
    ],
    ["59350", undefined, "commune 59350", "code de commune, ou code postal : 59350"],
    [
      "26108",
      "Die",
      "commune 26108",
      "code et nom de commune qui ne vont pas ensemble : Die (26108)",
    ],
    ["26999", undefined, "commune 26999", "code de commune inconnu : 26999"],
  ])("%s %s is %s", (code, label, place, doubts) => {
    expect(communeOf(code, label)).toEqual([place, doubts]);
  });
});

const TED = "../shared/data/marches/ted-fr";
const isAbsent = !existsSync(TED);

test.skipIf(isAbsent)(
  `TED: of 245 calls, the town of the works is known of 80 at least${isAbsent ? " (skipped: no ../shared/data here)" : ""}`,
  () => {
    const files = readdirSync(TED).filter((name) => name.endsWith(".xml"));
    const calls = files.flatMap((name) => {
      const read = readTed(readFileSync(join(TED, name), "utf8"));
      return read.read && read.notice.nature === "call"
        ? [withKnownPlaces(read.notice, index)]
        : [];
    });
    const has = (scale: Place["scale"]) =>
      calls.filter(({ places }) => places.some((one) => one.scale === scale));
    expect(calls).toHaveLength(245);
    expect(has("commune").length).toBeGreaterThanOrEqual(80);
    // Works for an agent elsewhere: the nurses' school of Auch, bought in Toulouse; a hall in Saint-Forgeux, in Bourg-en-Bresse.
    const codes = calls.flatMap(({ places }) => places.map(({ code }) => code));
    expect(codes).toEqual(expect.arrayContaining(["32013", "69200"]));
  },
);
