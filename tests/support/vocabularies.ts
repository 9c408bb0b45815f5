import { readFileSync } from "node:fs";

/*
 * The terms of public vocabularies, read from the files that their authors publish (packages `@vocabulary/*`: the
 * quads of schema.org, of SKOS and of ActivityStreams 2.0 as they are): what is no term of its vocabulary is refused
 * by the tests.
 */

/** What is defined as a class or a property of RDF, or says that it is of a type of its own. */
const DEFINED = /^<([^>]+)> <http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#type> /;

/** The local names of the terms of a vocabulary whose terms begin so; throws when it has none. */
function termsOf(file: string, namespace: string): readonly string[] {
  const quads = readFileSync(
    new URL(`../../node_modules/@vocabulary/${file}`, import.meta.url),
    "utf8",
  );
  const terms = new Set<string>();
  for (const line of quads.split("\n")) {
    const [, term = ""] = DEFINED.exec(line) ?? [];
    // The vocabulary describes itself, too.
    if (term.startsWith(namespace) && term !== namespace) terms.add(term.slice(namespace.length));
  }
  if (terms.size === 0) throw new Error(`no term of ${namespace} in ${file}`);
  return [...terms];
}

/** schema.org, as published: https://schema.org/docs/developers.html. */
export const SCHEMA = termsOf("schema/schema.nq", "http://schema.org/");

/** SKOS: https://www.w3.org/TR/skos-reference/ (W3C Recommendation, appendix B). */
export const SKOS = termsOf("skos/skos.nq", "http://www.w3.org/2004/02/skos/core#");

/** ActivityStreams 2.0: https://www.w3.org/TR/activitystreams-vocabulary/ (W3C Recommendation). */
export const ACTIVITY = termsOf("as/as.nq", "https://www.w3.org/ns/activitystreams#");

/** CSV on the Web: https://www.w3.org/ns/csvw (W3C Recommendation, « Metadata Vocabulary for Tabular Data »). */
export const CSVW = termsOf("csvw/csvw.nq", "http://www.w3.org/ns/csvw#");

/** Dublin Core: https://www.dublincore.org/specifications/dublin-core/dcmi-terms/. */
export const DCTERMS = termsOf("dcterms/dcterms.nq", "http://purl.org/dc/terms/");
