/** What stands in a letter where something was for its reader alone. */
export interface ForItsReader {
  /** Instead of the whole letter, when it brings a code. */
  readonly code: string;
  /** Instead of each link that acts in their name. */
  readonly link: string;
}

/** By their name, the kinds of letters that bring a code: to come in, to verify a structure. */
const BRINGS_CODE = /(^|[.-])code$/;
/** Links that act for who holds them: they come in, vote, answer, stop something (`/l/…`). */
const ACTS = /https?:\/\/[^\s/]+\/l\/\S+/g;

/**
 * A letter that could not leave, for who hands it over to somebody else: what it says, not what would let them in as
 * its reader or act in their name. Who keeps the machine has a command for that, which is written in the journal;
 * who only keeps the site, on a page, does not become everybody.
 */
export function readByAnother(kind: string, text: string, says: ForItsReader): string {
  return BRINGS_CODE.test(kind) ? says.code : text.replaceAll(ACTS, says.link);
}
