import { readDay } from "#basics/dates";
import { shorten } from "#basics/text";
import type { Commune } from "#rules/territory";

import { equipmentNamed, equipmentUnknown } from "../../domain/equipment.ts";
import { writeHours } from "../../domain/hours.ts";
import { readTag } from "../../domain/hours-tag.ts";
import { readHoursWords } from "../../domain/hours-words.ts";
import { partsOf, readPostcode } from "./commune-of-row.ts";
import { accessIn } from "./access-of-row.ts";
import type { Field, Mapping } from "./fields.ts";
import { readSeats } from "./seats-of-row.ts";
import { withoutPersons } from "./without-persons.ts";

type Cells = ReadonlyMap<Field, string>;

/** Its hours, as a tag when they are understood whole; else as they are written. */
export function hoursIn(cells: Cells) {
  const typed = cells.get("hours");
  if (typed === undefined) return { hours: undefined, hoursWords: undefined };
  const tag = readTag(typed);
  if (tag !== undefined) return { hours: tag.tag, hoursWords: undefined };
  const week = readHoursWords(typed);
  const hours = week && writeHours(week);
  const words = shorten(withoutPersons(typed).replace(/\s+/g, " "), 600);
  const hoursWords = hours !== undefined || words === "" ? undefined : words;
  return { hours, hoursWords };
}

/** What a row says of a venue, besides where it is and when it opens. */
export function wordsIn(cells: Cells, commune: Commune, mapping: Mapping) {
  const access = accessIn(cells, mapping);
  const kind = said(cells, "kind", 120);
  const typed = said(cells, "services", 1_000)?.replaceAll(/ [|/] /g, ", ");
  const listed = said(cells, "equipment", 1_000) ?? "";
  // What our list of equipment does not name stays, in the words of its source.
  const services = [typed, ...equipmentUnknown(listed)].filter(isSome).join(", ");
  return {
    key: said(cells, "key", 100),
    /** Without a name, it is called what it is. */
    name: said(cells, "name", 200) ?? kind,
    kind,
    about: [said(cells, "about", 2_000), access.words].filter(isSome).join("\n"),
    services: services === "" ? undefined : shorten(services, 1_000),
    seats: readSeats(cells.get("seats")),
    postcode: readPostcode(cells.get("postcode")) ?? onlyPostcode(commune),
    address: streetIn(cells),
    equipment: equipmentNamed([listed, typed].filter(isSome).join(" / ")),
    access: access.facts,
    site: siteIn(cells.get("site")),
    source: said(cells, "source", 120),
    dated: dayIn(cells.get("updated")),
    licence: said(cells, "licence", 120),
  };
}

function said(cells: Cells, field: Field, most: number): string | undefined {
  const text = withoutPersons(cells.get(field) ?? "");
  return text === "" ? undefined : shorten(text, most);
}

const onlyPostcode = ({ postcodes }: Commune) =>
  postcodes.length === 1 ? postcodes[0] : undefined;

const isSome = (one: string | undefined) => one !== undefined && one !== "";

/** Its number, its street, what is beside it; without the town that ends some. */
function streetIn(cells: Cells): string | undefined {
  const written = said(cells, "address", 300);
  const street = written && partsOf(written).street;
  const whole = [cells.get("street-number"), street].filter(isSome).join(" ");
  const all = [whole, said(cells, "complement", 200)].filter(isSome);
  return all.length === 0 ? undefined : all.join(", ");
}

function siteIn(text: string | undefined): string | undefined {
  if (text === undefined || /[\s@]/.test(text)) return undefined;
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole) || !/\.\p{L}{2}/u.test(new URL(whole).hostname)) return undefined;
  return whole.slice(0, 300);
}

/** A day in one of the ways of tables: « 2024-01-31 », « 07/12/2021 », « 2020/06/30 14:16:50 ». */
function dayIn(text: string | undefined): Temporal.PlainDate | undefined {
  const [day = ""] = (text ?? "").split(/[\sT]/);
  return readDay(day.replace(/^(\d{4})\/(\d\d)\/(\d\d)$/, "$1-$2-$3"));
}
