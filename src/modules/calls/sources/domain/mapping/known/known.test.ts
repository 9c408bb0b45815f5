import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import type { Notice } from "../../../../domain/notice.ts";
import { readRecord, recordsOf } from "../../records.ts";
import { mappingShape } from "../mapping.ts";
import { KNOWN_MAPPINGS } from "./all.ts";

const DATA = "../shared/data";
const isAbsent = !existsSync(DATA);
const told = isAbsent ? " (skipped: no ../shared/data here)" : "";

function noticesIn(name: string, bytes: Uint8Array): readonly Notice[] {
  const mapping = KNOWN_MAPPINGS[name]?.mapping;
  if (mapping === undefined) throw new Error(name);
  return [...recordsOf(mapping.source, "essai", bytes, mapping)].map((record) => {
    if ("refused" in record) throw new Error(`${record.name}: ${record.detail}`);
    const answer = readRecord(record, mapping);
    if (!answer.read) throw new Error(`${record.name}: ${answer.detail}`);
    return answer.notice;
  });
}

const ofJson = (name: string, value: unknown) =>
  noticesIn(name, new TextEncoder().encode(JSON.stringify(value)));
const ofFile = (name: string, file: string) => noticesIn(name, readFileSync(join(DATA, file)));

test("each mapping that comes with the house may be kept, and no two share a source and a prefix by mistake", () => {
  for (const { mapping } of Object.values(KNOWN_MAPPINGS))
    expect(mappingShape.parse(mapping)).toEqual(mapping);
  const homes = Object.values(KNOWN_MAPPINGS).map(
    ({ mapping }) => `${mapping.source} ${mapping.prefix}`,
  );
  expect(new Set(homes).size).toBe(homes.length);
});

const PORTAL = {
  id_aide: "rkEssai1",
  reference_administrative: "9001",
  nom_de_l_aide_de_la_demarche: "Vergers de quartier",
  porteur_aide: "Région Île-de-France",
  chapo_txt: "Planter des arbres que l’on mange.",
  objectif: "<p>Chaque verger est ouvert &agrave; tous.</p>",
  modalite: "<p>80&nbsp;% au plus.</p>",
  qui_peut_en_beneficier: "Association - ONG|||Professionnel - Agriculture et alimentation",
  theme: "Économie : Agriculture|||Territoire : Ruralité",
  date_ouverture: "2026-08-31T22:00:00+00:00",
  date_cloture: "2026-11-30T16:00:00+00:00",
  url_descriptif: "https://www.example.org/aides/9001",
  contact: '<p>Service <a href="mailto:vergers@example.org">vergers</a>, vergers@example.org</p>',
};

test("Île-de-France: the records of Explore v1 and of v2.1 are the same notices", () => {
  const [old] = ofJson("iledefrance", { nhits: 1, records: [{ recordid: "a", fields: PORTAL }] });
  const [flat] = ofJson("iledefrance", {
    total_count: 1,
    results: [
      {
        ...PORTAL,
        qui_peut_en_beneficier: [
          "Association - ONG",
          "Professionnel - Agriculture et alimentation",
        ],
      },
    ],
  });
  expect(flat).toEqual(old);
  expect(flat).toMatchObject({
    source: "opendatasoft",
    sourceId: "iledefrance:9001",
    title: "Vergers de quartier",
    summary: "Planter des arbres que l’on mange.",
    body: { name: "Région Île-de-France", email: "vergers@example.org" },
    audiences: ["association", "farmer"],
    themes: ["food", "housing", "environment"],
    places: [{ scale: "region", code: "11" }],
    url: "https://www.example.org/aides/9001",
    doubts: [],
  });
  expect(flat?.sections.map(({ heading }) => heading)).toEqual(["Présentation", "Modalités"]);
  expect(flat?.opens?.toString()).toBe("2026-09-01");
  expect(`${flat?.deadline?.date.toString()} ${flat?.deadline?.time?.toString()}`).toBe(
    "2026-11-30 17:00:00",
  );
});

test("the supplier of Île-de-France has the same references; ADEME tells codes", () => {
  const [aid] = ofJson("iledefrance-flux", [
    {
      title: "Radios locales",
      reference: "rkEssai1",
      objectif: "Informer.",
      publicsBeneficiaire: [{ title: "Associations" }, { title: "Lycées et centres de formation" }],
      competences: [{ title: "Citoyenneté" }],
    },
  ]);
  expect(aid).toMatchObject({
    sourceId: "iledefrance:rkEssai1",
    body: { name: "Région Île-de-France" },
    audiences: ["association", "public-body"],
    themes: ["citizenship"],
    doubts: [],
  });
  const [measure] = ofJson("ademe", {
    success: true,
    ListeDispositifs: [
      {
        id: "1e",
        titre: "Éco-conception",
        type: "AAP",
        cible_projet: ["SCA1", "SCA2"],
        thematiques: ["ALIBIO"],
        couverture_geo: { code: "1", libelle: "National" },
        date_fin: "2026-12-31T23:59:59+01:00",
      },
    ],
  });
  expect(measure).toMatchObject({
    sourceId: "ademe:1e",
    statedKind: "project",
    audiences: ["association", "local-authority", "public-body"],
    themes: ["food", "environment"],
    places: [{ scale: "country" }],
    doubts: [],
  });
});

test("a purchase plan is prior information, never a call, and says when its call is planned", () => {
  const [plan] = ofJson("approch", {
    code: 12,
    libelle: "Entretien des berges",
    siren_de_l_entite_acheteuse: 5120016,
    code_s_cpv: "77310000",
    date_previsionnelle_de_publication: "2027-01-09",
    montant_estime_du_marche: "90K - 214K€",
    departement_s_d_execution_du_marche: "1|26",
    marche_reserve: "Structures d’insertion",
    responsable: "Une Personne",
    considerations_sociales: "Oui",
  });
  expect(plan).toMatchObject({
    source: "approch",
    sourceId: "approch:12",
    nature: "prior-information",
    statedKind: "tender",
    body: { name: "Acheteur public (SIREN 005120016)" },
    cpv: ["77310000"],
    themes: ["environment"],
    money: { least: 9_000_000, most: 21_400_000 },
    doubts: [],
  });
  expect(plan?.places.map(({ code }) => code)).toEqual(["01", "26"]);
  expect(plan?.opens?.toString()).toBe("2027-01-09");
  expect(plan?.sections).toContainEqual({
    heading: "Calendrier prévu",
    text: "Publication prévue le 9 janvier 2027.",
  });
  expect(JSON.stringify(plan)).not.toContain("Une Personne");
  const secret = { code: 13, libelle: "Repas", montant_estime_du_marche: "CDL" };
  expect(ofJson("approch", secret)).toMatchObject([
    { body: { name: "Acheteur public" }, doubts: [] },
  ]);
  expect(ofJson("approch", secret)[0]?.money).toBeUndefined();
});

test.skipIf(isAbsent)(
  `real: both files of Île-de-France give the same 37 calls, each with its link${told}`,
  () => {
    const portal = ofFile(
      "iledefrance",
      "appels/ods-iledefrance/aides-appels-a-projets.ods-v1.json",
    );
    const watch = ofFile("iledefrance-veille", "appels/aap-watch/iledefrance_raw.json");
    expect([portal.length, watch.length]).toEqual([37, 100]);
    const byUrl = new Map(watch.map((notice) => [notice.url, notice]));
    const differences = { title: 0, body: 0, audiences: 0, deadline: 0, days: new Set<number>() };
    for (const notice of portal) {
      const twin = byUrl.get(notice.url);
      if (notice.title !== twin?.title) differences.title += 1;
      if (notice.body.name !== twin?.body.name) differences.body += 1;
      if (notice.audiences.join() !== twin?.audiences.join()) differences.audiences += 1;
      if ((notice.deadline === undefined) !== (twin?.deadline === undefined))
        differences.deadline += 1;
      if (notice.deadline && twin?.deadline)
        differences.days.add(twin.deadline.date.until(notice.deadline.date).days);
    }
    // The watch cut the hours off days of universal time: what closes at midnight in Paris is a day early there.
    expect(differences).toEqual({
      title: 0,
      body: 0,
      audiences: 0,
      deadline: 0,
      days: new Set([0, 1]),
    });
    for (const notice of [...portal, ...watch]) {
      expect(notice.url).toMatch(
        /^https:\/\/www\.iledefrance\.fr\/aides-et-appels-a-projets\/\d+$/,
      );
      expect(notice.audiences).not.toEqual([]);
      expect(notice.places).toMatchObject([{ scale: "region", code: "11" }]);
    }
    expect(portal.filter(({ themes }) => themes.length === 0)).toEqual([]);
    expect(portal.flatMap(({ doubts }) => doubts)).toEqual([]);
    expect(watch.flatMap(({ doubts }) => doubts)).toEqual([]);
    expect(watch.filter(({ audiences }) => audiences.includes("association"))).toHaveLength(44);
    expect(watch.filter(({ deadline }) => deadline !== undefined)).toHaveLength(64);
  },
);

test.skipIf(isAbsent)(
  `real: the three suppliers and the purchase plan are read whole${told}`,
  () => {
    const folder = "appels/aides-territoires/fournisseurs";
    const drome = ofFile("drome", `${folder}/departement_drome_data.json`);
    const region = ofFile("iledefrance-flux", `${folder}/ile_de_france_data.json`);
    const ademe = ofFile("ademe", `${folder}/ademe_agir_data.json`);
    expect([drome.length, region.length, ademe.length]).toEqual([3, 3, 5]);
    const all = [...drome, ...region, ...ademe];
    expect(all.flatMap(({ doubts }) => doubts)).toEqual([]);
    expect(
      all.filter(({ themes, audiences, places, sections }) =>
        [themes, audiences, places, sections].some((list) => list.length === 0),
      ),
    ).toEqual([]);
    expect(
      ademe.filter(({ deadline, url }) => deadline === undefined || url === undefined),
    ).toEqual([]);
    const examples = JSON.parse(
      readFileSync(join(DATA, "marches/boamp-ods/annonces_reelles.json"), "utf8"),
    );
    const [plan] = ofJson("approch", examples["approch_projet"]);
    expect(plan).toMatchObject({
      nature: "prior-information",
      sourceId: "approch:64516",
      cpv: ["45259900"],
      doubts: [],
      money: { least: 100_000_000, most: 500_000_000 },
    });
  },
);
