import type { AskedSearch } from "../../domain/search/search.ts";
import type { FoundCalls } from "../../actions/find-calls.ts";

/**
 * How the list is ordered, in one sentence: what `store/search.ts` weighs, and nothing else. No source pays,
 * nothing that one read or who one is counts.
 */
export function writeRanking(
  { order, words }: Pick<AskedSearch, "order" | "words">,
  { search: { place } }: Pick<FoundCalls, "search">,
): string {
  switch (order) {
    case "deadline":
      return "Dans l’ordre où les appels ferment ; ceux qui ne ferment pas viennent à la fin.";
    case "newest":
      return "Dans l’ordre où les appels sont arrivés ici, les derniers d’abord.";
    case "fit":
      return fitWords(words !== "", place?.scale);
  }
}

type Scale = NonNullable<FoundCalls["search"]["place"]>["scale"];

function fitWords(hasWords: boolean, scale: Scale | undefined): string {
  const weighed = [
    ...(hasWords
      ? [
          "ceux qui répondent au plus grand nombre de vos mots, les plus rares comptant le plus, dans leur intitulé avant leur résumé et leur texte",
          "ceux qui disent vos mots avant ceux qui en disent de voisins, et ceux qui sont ouverts aux associations",
        ]
      : []),
    ...(scale === "around" ? ["les plus proches, avant ceux de tout un territoire"] : []),
    ...(scale === "department" ? ["ceux du département, avant ceux de la région"] : []),
  ];
  if (weighed.length === 0)
    return "Ceux qui sont ouverts aux associations d’abord, puis ceux qui ferment le plus tôt.";
  return `D’abord ${weighed.join(" ; ")}. À égalité, ceux qui ferment le plus tôt. Rien de ce que vous avez lu ou fait ne compte.`;
}
