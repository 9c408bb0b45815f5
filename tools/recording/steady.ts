import type { Entry } from "./entry.ts";
import { partsOf } from "./keys.ts";

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
const SHARE = /\(\d+[\s\u00a0\u202f]% du disque\)/g;
const SLOW =
  /(<h2[^>]*>Questions lentes à la base<\/h2>)(?:<p>Aucune depuis un jour\.<\/p>|[\s\S]*?<\/table>)/g;

/** Headers of a letter are compared where it stands or comes by itself; a form's letter is compared by its words. */
const HEADERS = /^headers: .*\n/gm;

/** Where an answer ends, and what it wrote and sent begins. */
const EFFECTS = /^(?:wrote \w+\.\w+ |rows of \w+\.\w+: |--- letter$)/m;

/** Work that waits is done in an order of its own each time: what it wrote and sent is told by the alphabet, without numbers of who is new. */
function steadyEffects(text: string, key: string): string {
  const told = partsOf(key) === undefined ? text : text.replace(HEADERS, "");
  const nameless = told.replace(/<(id|hash|token):\d+>/g, "<$1>");
  const [rows = "", ...letters] = nameless.split(/^--- letter$/m);
  return [
    ...rows
      .split("\n")
      .filter((line) => line !== "")
      .toSorted(),
    ...letters.map((letter) => `--- letter\n${letter.trim()}`).toSorted(),
  ].join("\n");
}

/** An entry without what the machine says of itself. */
export function steady(entry: Entry): Entry {
  const whole = entry.body
    .replace(HEALTH_ROWS, "")
    .replace(FOLDER, "<folder>")
    .replace(SHARE, "<share>")
    .replace(MILLISECONDS, "<time>");
  const end = whole.search(EFFECTS);
  const body =
    end === -1 ? whole : whole.slice(0, end) + steadyEffects(whole.slice(end), entry.key);
  if (!OF_THE_MACHINE.test(entry.key)) return { ...entry, body };
  return { ...entry, body: body.replace(SIZES, "<size>").replace(SLOW, "$1<slow>") };
}
