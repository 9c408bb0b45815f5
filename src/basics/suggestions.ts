/** Where the house answers with what one may mean while one types: a list of texts, the best first. */
export const PLACES_AT = "/communes/proposees";
export const STRUCTURES_AT = "/structures/proposees";

/** As many as one reads at a glance. */
export const MOST_SUGGESTED = 8;
