import { HtmlValidate, StaticConfigLoader } from "html-validate/node";
import ical from "ical.js";
import jsonld from "jsonld";

import { linkedTools } from "./linked-tools.ts";
import { ACTIVITY, CSVW, DCTERMS, SCHEMA, SKOS } from "./vocabularies.ts";

const SCHEMA_AT = "https://schema.org/";
const ACTIVITY_AT = "https://www.w3.org/ns/activitystreams";
const CSVW_AT = "http://www.w3.org/ns/csvw";
const DCTERMS_AT = "http://purl.org/dc/terms/";
const SKOS_AT = "http://www.w3.org/2004/02/skos/core#";

/**
 * The contexts that a document may name, each with the terms of its vocabulary that we use and no other: what is
 * no term of it is not expanded, and is told. Nothing is fetched.
 */
const CONTEXTS: Readonly<Record<string, Record<string, string>>> = {
  "https://schema.org": contextOf(SCHEMA_AT, SCHEMA),
  [SCHEMA_AT]: contextOf(SCHEMA_AT, SCHEMA),
  // What several of a table are called, and the prefix of Dublin Core, as the context of the W3C says.
  [CSVW_AT]: {
    ...contextOf(`${CSVW_AT}#`, CSVW),
    columns: `${CSVW_AT}#column`,
    titles: `${CSVW_AT}#title`,
    dc: DCTERMS_AT,
  },
  [ACTIVITY_AT]: { ...contextOf(`${ACTIVITY_AT}#`, ACTIVITY), id: "@id", type: "@type" },
};

function contextOf(at: string, terms: readonly string[]): Record<string, string> {
  return Object.fromEntries(terms.map((term) => [term, at + term]));
}

const KNOWN = new Set([
  ...SCHEMA.map((term) => SCHEMA_AT + term),
  ...ACTIVITY.map((term) => `${ACTIVITY_AT}#${term}`),
  ...SKOS.map((term) => SKOS_AT + term),
  ...CSVW.map((term) => `${CSVW_AT}#${term}`),
  ...DCTERMS.map((term) => DCTERMS_AT + term),
]);

async function documentLoader(url: string) {
  const context = CONTEXTS[url];
  if (context === undefined) throw new Error(`a context that is not known: ${url}`);
  return { documentUrl: url, document: { "@context": context } };
}

/** « safe » refuses what an expansion would drop in silence. */
const STRICT = { documentLoader, safe: true };

/**
 * What is wrong with linked data: a term that its vocabulary does not hold, or what is said and lost. Our own
 * terms (`urn:archipel:`) are those of a format that we write down.
 */
export async function linkedFlaws(text: string): Promise<readonly string[]> {
  try {
    const expanded = await jsonld.expand(JSON.parse(text), STRICT);
    return [...termsIn(expanded)].filter(
      (term) => !KNOWN.has(term) && !term.startsWith("urn:archipel:"),
    );
  } catch (error) {
    const { message, details } = Object(error);
    return [`${String(message)} ${JSON.stringify(details ?? {}).slice(0, 300)}`];
  }
}

/** The same things said (RDFC-1.0), whatever their order and their form. */
export function saidByLinked(document: object): Promise<string> {
  const options = { algorithm: "RDFC-1.0", format: "application/n-quads", ...STRICT };
  return linkedTools.canonize(document, options);
}

/** What linked data says once a tool expanded it and compacted it under its own context, and what it said before. */
export async function linkedThereAndBack(text: string): Promise<readonly [string, string]> {
  const document: object = JSON.parse(text);
  const expanded = await linkedTools.expand(document, STRICT);
  const context: object = Object(document)["@context"];
  const compacted = await linkedTools.compact(expanded, context, STRICT);
  return [await saidByLinked(compacted), await saidByLinked(document)];
}

function termsIn(value: unknown): ReadonlySet<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((one) => [...termsIn(one)]));
  if (typeof value !== "object" || value === null) return new Set();
  const own = Object.entries(value).flatMap(([name, one]) => {
    const names = name === "@type" ? [one].flat() : [name];
    return names.flatMap((term) =>
      typeof term === "string" && !term.startsWith("@") ? [term] : [],
    );
  });
  return new Set([...own, ...Object.values(value).flatMap((one) => [...termsIn(one)])]);
}

/** What is wrong with a calendar: no calendar, or an event without what RFC 5545 asks (3.6.1). */
export function calendarFlaws(text: string): readonly string[] {
  try {
    const calendar = new ical.Component(ical.parse(text));
    const head = ["version", "prodid"].filter((name) => !calendar.hasProperty(name));
    const events = calendar
      .getAllSubcomponents("vevent")
      .flatMap((event) =>
        ["uid", "dtstamp", "dtstart", "summary"]
          .filter((name) => !event.hasProperty(name))
          .map((name) => `an event without ${name}`),
      );
    return [...head.map((name) => `no ${name}`), ...new Set(events)];
  } catch (error) {
    return [String(error)];
  }
}

/**
 * The rules of HTML that pages are held to: those of the standard and of accessibility that html-validate knows.
 * A rule that is off has its reason here.
 */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
    rules: {
      // Matters of taste, which a formatter of ours does not follow.
      "doctype-style": "off",
      "void-style": "off",
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "no-trailing-whitespace": "off",
      "long-title": "off",
      // One is asked by « .visually-hidden » of theirs, which we call otherwise; axe measures what is really hidden.
      "hidden-focusable": "off",
      // French spaces are written as such in our sentences, and telephone numbers are words of people.
      "tel-non-breaking": "off",
      // A button sends its form when it says nothing else (HTML, 4.10.6), and ours do nothing else.
      "no-implicit-button-type": "off",
      // Nor does a field, which is one of text when it says nothing else (HTML, 4.10.5).
      "no-implicit-input-type": "off",
      // HTML asks of an identifier that it holds no space (3.2.6): letters' kinds and numbers of ours are such.
      "valid-id": ["error", { relaxed: true }],
      // A day and its hour, boxes to tick, rows of a table are several fields of one name, which our forms read as a list.
      "form-dup-name": "off",
      // The roles of a table are written out: Safari forgets them once a sheet makes cards of its rows.
      "no-redundant-role": "off",
      // No script and no style of another house is ever loaded.
      "require-sri": "off",
    },
  }),
);

/** What is wrong with a page of HTML: « rule: message », each once. */
export function htmlFlaws(html: string): readonly string[] {
  const { results } = validator.validateStringSync(html);
  return [
    ...new Set(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ),
  ];
}
