declare const kind: unique symbol;

/** The INSEE code of a commune or municipal arrondissement: « 26108 », « 2A004 », « 75111 ». Never a postcode. */
export type CommuneCode = string & { readonly [kind]: "commune" };

/** The INSEE code of a département: « 26 », « 2A », « 974 ». A type apart, since « 75 » is also a région. */
export type DepartmentCode = string & { readonly [kind]: "department" };

/** The INSEE code of a région: « 84 » is Auvergne-Rhône-Alpes, not Vaucluse. */
export type RegionCode = string & { readonly [kind]: "region" };

/** A point in WGS 84, in degrees; south and west are negative. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * How well the centre of a commune is known. Only `exact` is a measured place; the others are the
 * middle of the neighbours with the same postcode (half of them within 6 km of the truth, nine in
 * ten within 11), of the same intercommunality (14, 27), or of the same département.
 */
export const PRECISIONS = ["exact", "postcode", "epci", "department"] as const;

export type Precision = (typeof PRECISIONS)[number];

export interface Centre extends Coordinates {
  readonly precision: Precision;
}

/** A commune, or one of the municipal arrondissements of Paris, Lyon and Marseille (then `within` is their city). */
export interface Commune {
  readonly code: CommuneCode;
  readonly name: string;
  readonly department: DepartmentCode;
  readonly region: RegionCode;
  /** The SIREN of its intercommunality; some islands have none. */
  readonly epci: string | undefined;
  readonly postcodes: readonly string[];
  readonly population: number;
  /** Undefined for a few far islands, of which nothing near is known. */
  readonly centre: Centre | undefined;
  readonly within: CommuneCode | undefined;
  /** Communes that merged into it, whose names people go on using for decades. */
  readonly formerNames: readonly string[];
}

export interface Department {
  readonly code: DepartmentCode;
  readonly name: string;
  readonly region: RegionCode;
}

export interface Region {
  readonly code: RegionCode;
  readonly name: string;
}

/** What a person may name when asked where. */
export type Place =
  | { readonly kind: "country" }
  | { readonly kind: "region"; readonly region: Region }
  | { readonly kind: "department"; readonly department: Department }
  | { readonly kind: "commune"; readonly commune: Commune };

export type PlaceKind = Place["kind"];

/** Whether a text has the shape of a commune's code in a département that exists; a postcode such as « 26400 » has it too. */
export function isCommuneCode(text: string): text is CommuneCode {
  return /^(?:\d\d|2[AB])\d{3}$/.test(text) && isDepartmentCode(departmentPart(text));
}

/** Whether a text has the shape of a département's code; « 20 » is no more. */
export function isDepartmentCode(text: string): text is DepartmentCode {
  return /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[1-8]|98[46-9])$/.test(text);
}

/** Whether a text has the shape of a région's code. */
export function isRegionCode(text: string): text is RegionCode {
  return /^(?:0[1-6]|[1-8]\d|9[34]|97[578]|98[46-9])$/.test(text);
}

/** The code of a commune that the house itself names (the demonstration, a test); throws on any other text. */
export function knownCommune(text: string): CommuneCode {
  if (!isCommuneCode(text)) throw new Error(`not the code of a commune: ${text}`);
  return text;
}

/** The code of a département that the house itself names; throws on any other text. */
export function knownDepartment(text: string): DepartmentCode {
  if (!isDepartmentCode(text)) throw new Error(`not the code of a département: ${text}`);
  return text;
}

/** The code of a région that the house itself names; throws on any other text. */
export function knownRegion(text: string): RegionCode {
  if (!isRegionCode(text)) throw new Error(`not the code of a région: ${text}`);
  return text;
}

/** The département of a commune is the beginning of its code: three characters overseas, else two (INSEE, COG). */
export function departmentOf(commune: CommuneCode): DepartmentCode {
  return knownDepartment(departmentPart(commune));
}

function departmentPart(code: string): string {
  return code.slice(0, /^9[78]/.test(code) ? 3 : 2);
}

/** Whether a commune is only placed among its neighbours, or nowhere: it is said, and no distance is claimed from it. */
export function isApproximate({ centre }: Pick<Commune, "centre">): boolean {
  return centre?.precision !== "exact";
}

/** Mainland France and Corsica, as opposed to overseas. */
export function isMainland(department: DepartmentCode): boolean {
  return department.length === 2;
}
