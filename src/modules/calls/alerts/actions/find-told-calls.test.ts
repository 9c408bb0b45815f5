import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, expect, test } from "vitest";

import { operator, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { readSearch } from "../../domain/search/search.ts";
import { importNotices } from "../../sources/actions/import-notices.ts";
import { listCalls } from "../../search/actions/list-calls.ts";
import { reportableCall } from "../../signals/actions/report-call.ts";
import { withdrawCallIn } from "../../actions/withdraw-call.ts";

/** What a search finds of a few calls, each told in one line of a table. */
const HEAD =
  "identifiant;titre;organisme;date_limite;communes;departements;regions;national;public";
const CALLS = {
  crest: "Four du bourg;Commune de Valfleury;31/12/2026;Crest (26108);;;;associations",
  drome: "Four du canton;Département de Valfleury;31/12/2026;;26;;;associations",
  ardeche: "Four du plateau;Département voisin;31/12/2026;;07;;;associations",
  region: "Four des vallées;Région de Valfleury;31/12/2026;;;Auvergne-Rhône-Alpes;;communes",
  bretagne: "Four de la lande;Région lointaine;31/12/2026;;;Bretagne;;",
  country: "Four de tous;Ministère du pain;31/12/2026;;;;oui;",
};
type Name = keyof typeof CALLS;

let app: TestHouse;
const path = join(mkdtempSync(join(tmpdir(), "archipel-told-")), "appels.csv");

function told(changes: Partial<Record<Name, string>> = {}) {
  const lines = Object.entries({ ...CALLS, ...changes }).map(([name, line]) => `${name};${line}`);
  writeFileSync(path, [HEAD, ...lines].join("\n"));
  return importNotices(app, operator(), { source: "csv", path });
}

beforeAll(async () => {
  app = await testHouse();
  await told();
});

async function found(query: Record<string, string>): Promise<readonly string[]> {
  const asked = Object.entries(query).map(([name, value]) => [name, [value]] as const);
  const { calls } = await listCalls(app, visitor, readSearch(Object.fromEntries(asked)));
  return calls.map(({ sourceId }) => sourceId).toSorted();
}

async function idOf(name: Name): Promise<string> {
  const { calls } = await listCalls(app, visitor, readSearch({}));
  return calls.find(({ sourceId }) => sourceId === name)?.id ?? "";
}

test.each([
  { ou: "Crest", names: ["country", "crest", "drome", "region"] },
  { ou: "Crest", portee: "pres", names: ["crest"] },
  { ou: "Valence", km: "10", names: ["country", "drome", "region"] },
  { ou: "Drôme", names: ["country", "crest", "drome", "region"] },
  { ou: "Ardèche", names: ["ardeche", "country", "region"] },
  {
    ou: "Auvergne-Rhône-Alpes",
    names: ["ardeche", "country", "crest", "drome", "region"],
  },
  { ou: "Bretagne", names: ["bretagne", "country"] },
  { ou: "France", names: ["country"] },
])("looking in $ou ($portee $km) finds $names", async ({ names, ...query }) => {
  expect(await found(query)).toEqual(names);
});

test("a call that does not say who may answer is found by whoever asks", async () => {
  expect(await found({ qui: "association" })).toEqual([
    "ardeche",
    "bretagne",
    "country",
    "crest",
    "drome",
  ]);
  expect(await found({ qui: "local-authority" })).toEqual(["bretagne", "country", "region"]);
});

test("a notice that changed keeps its one call", async () => {
  const before = await idOf("crest");
  await told({ crest: CALLS.crest.replace("Four du bourg", "Four du vieux bourg") });
  expect(await found({ q: "four bourg" })).toEqual(["crest"]);
  expect(await idOf("crest")).toBe(before);
});

test("a hidden call stays hidden when its notice changes, and comes back as it is by then", async () => {
  const call = await idOf("ardeche");
  await app.transaction(operator(), (work) => reportableCall.hide(work, call, "Trompeur."));
  await told({ ardeche: CALLS.ardeche.replace("plateau", "moulin") });
  expect(await found({ q: "four" })).not.toContain("ardeche");
  await app.transaction(operator(), (work) => reportableCall.showAgain(work, call));
  expect(await found({ q: "moulin" })).toEqual(["ardeche"]);
});

test("a call that was withdrawn comes back neither with its notice nor by being shown again", async () => {
  const call = await idOf("bretagne");
  const withdrawn = { source: "csv", sourceId: "bretagne", why: "Le four est tombé." };
  await app.transaction(operator(), (work) => reportableCall.hide(work, call, "Trompeur."));
  await app.transaction(operator(), (work) => withdrawCallIn(work, withdrawn));
  expect(await found({ fermes: "oui" })).not.toContain("bretagne");
  await told({ bretagne: CALLS.bretagne.replace("lande", "dune") });
  await app.transaction(operator(), (work) => reportableCall.showAgain(work, call));
  expect(await found({ fermes: "oui" })).not.toContain("bretagne");
});
