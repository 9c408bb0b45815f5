import type { Entry } from "./entry.ts";

/*
 * What the machine says of itself, and not the house: it is another at each recording, and told so on both sides when
 * two are compared. What is masked here is not compared: as little as can be.
 */

/** How long something took, and what was slow, as the services of health note them in the house. */
const HEALTH_ROWS = /^(?:wrote|rows of) health\..*\n?/gm;
const FOLDER = /\/[\w./-]*\/archipel-(?:house|command|test)-[\w./-]*/g;
const MILLISECONDS = /\b\d+(?:[.,]\d+)?\s?ms\b/g;

/** The pages on which the machine is shown: there, what the database takes and which statements were slow. */
const OF_THE_MACHINE = /^\S+ (?:GET|POST) \/(?:operateur|etat|metrics)/;
const SIZES = /\b\d+(?:,\d+)?[\s\u00a0\u202f](?:octets?|ko|Mo|Go)\b/g;
const SLOW =
  /(<h2[^>]*>Questions lentes à la base<\/h2>)(?:<p>Aucune depuis un jour\.<\/p>|[\s\S]*?<\/table>)/g;

/** An entry without what the machine says of itself. */
export function steady(entry: Entry): Entry {
  const body = entry.body
    .replace(HEALTH_ROWS, "")
    .replace(FOLDER, "<folder>")
    .replace(MILLISECONDS, "<time>");
  if (!OF_THE_MACHINE.test(entry.key)) return { ...entry, body };
  return { ...entry, body: body.replace(SIZES, "<size>").replace(SLOW, "$1<slow>") };
}
