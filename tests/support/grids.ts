/** Tables that scroll in their own region on a narrow screen, by the route of their page, each with its reason. */
export const GRIDS: Readonly<Record<string, string>> = {
  "/communs/documents/:document":
    "data that somebody wrote: as many columns as they wish, compared line by line, sorted by a title",
  "/communs/documents/:document/versions/:number": "the same, as it was then",
  "/moi/calendrier/imprimer":
    "a month whose days hold their words, drawn for paper; the list of dates is the page",
};
