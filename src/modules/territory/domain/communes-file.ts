import {
  departmentOf,
  isCommuneCode,
  isDepartmentCode,
  isRegionCode,
  PRECISIONS,
  type Centre,
  type Commune,
  type Department,
  type Precision,
  type Region,
} from "./place.ts";

/*
 * The files of `data/`: a first line of column names, then one line a place, columns separated by
 * tabs. A commune's département is the beginning of its code, and its région that of its département.
 */

const COMMUNE_COLUMNS =
  "code\tname\tepci\tpostcodes\tpopulation\tlatitude\tlongitude\tprecision\twithin\tformer names";

/** Writes the file of communes, in the order of their codes, so that a new edition shows what changed. */
export function writeCommunes(communes: readonly Commune[]): string {
  const lines = communes
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .map((commune) => writeCommune(commune).join("\t"));
  return [COMMUNE_COLUMNS, ...lines, ""].join("\n");
}

function writeCommune(commune: Commune): readonly string[] {
  const { centre } = commune;
  return [
    commune.code,
    commune.name,
    commune.epci ?? "",
    commune.postcodes.join(" "),
    String(commune.population),
    centre === undefined ? "" : shortDegrees(centre.latitude),
    centre === undefined ? "" : shortDegrees(centre.longitude),
    centre === undefined || centre.precision === "exact" ? "" : centre.precision,
    commune.within ?? "",
    commune.formerNames.join("|"),
  ];
}

/** Four decimals are about ten metres: more than the centre of a commune means. */
function shortDegrees(degrees: number): string {
  return String(Number(degrees.toFixed(4)));
}

/** Reads the file of communes; throws on a line that it cannot be sure of, since the file is the house's own. */
export function readCommunes(text: string, departments: readonly Department[]): readonly Commune[] {
  const regions = new Map(departments.map(({ code, region }) => [code, region]));
  return linesOf(text).map((line) => {
    const [code = "", name = "", epci = "", postcodes = "", population = "", ...rest] =
      line.split("\t");
    const [latitude = "", longitude = "", precision = "", within = "", formerNames = ""] = rest;
    const region = isCommuneCode(code) ? regions.get(departmentOf(code)) : undefined;
    if (!isCommuneCode(code) || region === undefined || name === "") throw unreadable(line);
    return {
      code,
      name,
      department: departmentOf(code),
      region,
      epci: epci === "" ? undefined : epci,
      postcodes: listed(postcodes, " "),
      population: Number(population),
      centre: latitude === "" ? undefined : readCentre(latitude, longitude, precision, line),
      within: isCommuneCode(within) ? within : undefined,
      formerNames: listed(formerNames, "|"),
    };
  });
}

function readCentre(latitude: string, longitude: string, precision: string, line: string): Centre {
  const known: Precision | undefined =
    precision === "" ? "exact" : PRECISIONS.find((name) => name === precision);
  const centre = { latitude: Number(latitude), longitude: Number(longitude) };
  if (
    known === undefined ||
    !(Math.abs(centre.latitude) <= 90 && Math.abs(centre.longitude) <= 180)
  ) {
    throw unreadable(line);
  }
  return { ...centre, precision: known };
}

/** Reads the file of départements: code, name, région. */
export function readDepartments(text: string): readonly Department[] {
  return linesOf(text).map((line) => {
    const [code = "", name = "", region = ""] = line.split("\t");
    if (!isDepartmentCode(code) || !isRegionCode(region)) throw unreadable(line);
    return { code, name, region };
  });
}

/** Reads the file of régions: code, name. */
export function readRegions(text: string): readonly Region[] {
  return linesOf(text).map((line) => {
    const [code = "", name = ""] = line.split("\t");
    if (!isRegionCode(code)) throw unreadable(line);
    return { code, name };
  });
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .slice(1)
    .filter((line) => line !== "");
}

function listed(text: string, separator: string): readonly string[] {
  return text === "" ? [] : text.split(separator);
}

function unreadable(line: string): Error {
  return new Error(`unreadable line in the files of places: ${line.slice(0, 100)}`);
}
