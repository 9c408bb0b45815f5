import { aDay, listAsked, oneOf, page, words } from "#basics/query";
import { type Theme, THEMES } from "#rules/subjects";

/** The list of what is open to everyone. */
export const HERE = "/rendez-vous/publics";
/** How many a page of the list holds. */
export const PUBLIC_PAGE = 20;

/** What the address of the list asks; the place is still what was typed, the kind one that a module brought. */
export const publicAsked = listAsked({
  words: words(),
  typedPlace: words("ou", 120),
  from: aDay("du"),
  kind: words("sorte", 40),
  theme: oneOf("theme", THEMES),
  page: page(),
});
export type AskedPublic = ReturnType<typeof publicAsked.read>;

const NOTHING = publicAsked.read({});

/** The page of all that is public and about a theme. */
export function publicThemeAt(theme: Theme): string {
  return publicAsked.at(HERE, NOTHING, { theme });
}

/** Whether a theme is all that is looked for: then the list is a page of its own. */
export function isThemeAlone(asked: AskedPublic): boolean {
  return asked.theme !== undefined && publicAsked.write({ ...asked, theme: undefined }) === "";
}
