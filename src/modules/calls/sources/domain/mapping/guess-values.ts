import type { Column } from "../csv/columns.ts";
import { knownPlace } from "../../../domain/places/names.ts";
import { findPhone, readEmail, readSiret, readUrl } from "../../../domain/reading/contacts.ts";
import { readTime } from "../../../domain/reading/moments.ts";
import { namedAudiences } from "../../../domain/themes/audience-words.ts";
import { foreignThemes } from "../../../domain/themes/supplier-themes.ts";
import { readForeignMoment } from "./dates.ts";
import { readBracket } from "./sums.ts";
import { partsOf } from "./values.ts";

/** Which part of some values, from 0 to 1, looks like something. */
function part(values: readonly string[], is: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(is).length / values.length;
}

const isDay = (value: string): boolean =>
  readForeignMoment(value) !== undefined || /^\d{1,2} \p{L}+ \d{4}/u.test(value);
const isSum = (value: string): boolean =>
  readBracket(value) !== undefined || /^(?:CDL|0|-)?$/.test(value);
const isUrl = (value: string): boolean =>
  readUrl(value) !== undefined || /href=|^https?: ?\/\//.test(value);
const isEmail = (value: string): boolean => readEmail(value) !== undefined;
const isPhone = (value: string): boolean => value.length < 40 && findPhone(value) !== undefined;
const isScale =
  (scale: string) =>
  (value: string): boolean =>
    partsOf([value]).some((one) => knownPlace(one)?.scale === scale);
const isCode = (value: string): boolean =>
  /^(?:\d{1,3}|2[AB])(?:[|;, ]+(?:\d{1,3}|2[AB]))*$/i.test(value);
const isWords = (value: string): boolean =>
  value.length <= 300 && !isUrl(value) && !isDay(value) && !/^[\d.,;|\s]+$/.test(value);
const isKind = (value: string): boolean =>
  value.length <= 80 &&
  /appel|subvention|\baides?\b|march|concours|\bprix\b|candidature|\bami\b|\baap\b|residence|consultation|grant|tender|funding/i.test(
    value,
  );
const isLong = (value: string): boolean => value.length > 160;
const isShort = (value: string): boolean => value.length <= 120;
const isYesNo = (value: string): boolean =>
  /^(?:oui|non|true|false|vrai|faux|0|1|x|o|n)$/i.test(value);

type Fit = (values: readonly string[]) => number;

const days: Fit = (values) => part(values, isDay);
const sums: Fit = (values) => part(values, isSum);
const urls: Fit = (values) => part(values, isUrl);
const texts: Fit = (values) => part(values, (value) => /\p{L}{3}/u.test(value) && !isUrl(value));

const FITS: Readonly<Record<Column, Fit>> = {
  identifiant: (values) =>
    part(values, (value) => value.length <= 80 && !isYesNo(value)) * (isDistinct(values) ? 1 : 0.3),
  titre: (values) => part(values, (value) => value.length <= 300 && !isUrl(value) && !isDay(value)),
  type: (values) => (part(values, isKind) > 0.3 ? 1 : 0.6 * part(values, isWords)),
  organisme: (values) => part(values, isWords),
  siret: (values) => part(values, (value) => readSiret(value) !== undefined),
  resume: texts,
  description: texts,
  conditions: (values) => part(values, (value) => value.length > 25 && !isUrl(value)),
  public: (values) =>
    part(values, (value) => namedAudiences([value]).length > 0) > 0.3
      ? 1
      : 0.6 * part(values, (value) => /\p{L}{3}/u.test(value)),
  themes: (values) => (part(values, isTheme) > 0.3 ? 1 : 0.75 * part(values, isWords)),
  communes: (values) =>
    part(values, (value) => /\b(?:\d{5}|2[AB]\d{3})\b/.test(value)) > 0.5 ? 1 : 0.5,
  groupements: () => 1,
  departements: (values) => part(values, (value) => isCode(value) || isScale("department")(value)),
  regions: (values) =>
    0.4 + 0.6 * part(values, (value) => isScale("region")(value) || isScale("country")(value)),
  national: (values) => part(values, isYesNo),
  "montant min": sums,
  "montant max": sums,
  enveloppe: sums,
  taux: (values) => part(values, (value) => /^\d{1,3}(?:[.,]\d+)? ?%?$/.test(value)),
  publication: days,
  ouverture: days,
  "date limite": days,
  "heure limite": (values) => part(values, (value) => readTime(value) !== undefined),
  lien: urls,
  "lien candidature": urls,
  contact: () => 1,
  courriel: (values) => part(values, isEmail),
  telephone: (values) => part(values, (value) => value.replace(/\D/g, "").length >= 6),
};

/**
 * How well the values of a field suit a column that its name says, from 0 to 1: a « date limite » that
 * holds no day is none. Columns of free words suit anything of their length.
 */
export function suits(column: Column, values: readonly string[]): number {
  return FITS[column](values);
}

function isDistinct(values: readonly string[]): boolean {
  return new Set(values).size >= values.length * 0.9;
}

/**
 * The column that values alone say, when the name of their field says none, with how strongly. Days
 * and sums say nothing alone: which of our columns they are, only a name tells.
 */
export function columnOfValues(values: readonly string[]): readonly [Column, number] | undefined {
  const few = values.length < 2 ? 0.8 : 1;
  const said: readonly (readonly [Column, number, number])[] = [
    ["siret", part(values, (value) => readSiret(value) !== undefined), 0.85],
    ["courriel", part(values, isEmail), 0.8],
    ["telephone", part(values, isPhone), 0.75],
    ["lien", part(values, isUrl), 0.5],
    ["regions", part(values, (value) => isShort(value) && isScale("region")(value)), 0.7],
    ["departements", part(values, (value) => isShort(value) && isScale("department")(value)), 0.7],
    ["public", part(values, (value) => isShort(value) && namedAudiences([value]).length > 0), 0.55],
    ["themes", part(values, isTheme), 0.5],
    ["description", part(values, isLong), 0.45],
  ];
  const found = said.find(([, share]) => share >= 0.8);
  return found === undefined ? undefined : [found[0], found[1] * found[2] * few];
}

/** The name of a theme is short, and says one; a title or a sentence says one too, and is none. */
function isTheme(value: string): boolean {
  return value.length <= 50 && value.split(/\s+/).length <= 5 && foreignThemes(value).length > 0;
}
