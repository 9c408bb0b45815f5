import { Understood } from "#ui/listing";

import type { FoundCalls } from "../../actions/find-calls.ts";
import type { AskedSearch } from "../../domain/search/search.ts";
import type { Widened } from "../../domain/search/widening.ts";
import { filtersSet } from "./filters.tsx";
import { saidTexts } from "./said-texts.fr.ts";
import { addressOf } from "./search-address.ts";
import { texts } from "../../web/texts.fr.ts";
import { listOf } from "../../web/words.ts";

export interface SaidProps {
  readonly asked: AskedSearch;
  readonly found: FoundCalls;
  /** What was typed in the one box, when a place was read in it. */
  readonly understood?: string | undefined;
}

/** What was understood, corrected or widened, in sentences. */
export function Said({ asked, found, understood }: SaidProps) {
  return (
    <>
      <Meant asked={asked} found={found} understood={understood} />
      {found.widened.length > 0 && <p class="chapo">{writeWidened(asked, found)}</p>}
      {found.widened.length === 0 && found.search.place !== undefined && (
        <p class="chapo">{whereWords(found.search.place, asked)}</p>
      )}
      {asked.audiences.length === 0 && found.toAssociations < found.total && (
        <p>{saidTexts.toAssociations(found.toAssociations)}</p>
      )}
      {found.corrections.map(({ typed, read }) => (
        <p>{texts.corrected(typed, read)}</p>
      ))}
      {found.whole !== undefined && <p>{saidTexts.whole(found.whole)}</p>}
      {found.recentOnly && <p>{texts.recentOnly}</p>}
      <Understood
        typed={asked.typedPlace}
        isKnown={found.place.known}
        choices={found.place.choices}
        at={(typedPlace) => addressOf(asked, { typedPlace })}
        says={texts}
      />
    </>
  );
}

/** For what the words were taken, in one line, and undone by one tap. */
function Meant({ asked, found, understood }: SaidProps) {
  if (asked.exact === true)
    return asked.words === "" ? null : (
      <p>
        {saidTexts.taken}{" "}
        <a href={addressOf(asked, { exact: undefined })}>{saidTexts.alsoOthers}</a>
      </p>
    );
  const words = found.meant.map(({ typed, also }) => saidTexts.also(typed, also));
  const place = understood === undefined ? undefined : nameOf(found.search.place);
  const things = [...words, ...(place === undefined ? [] : [saidTexts.placeRead(place)])];
  if (things.length === 0 && found.corrections.length === 0) return null;
  const bare =
    understood === undefined
      ? addressOf(asked, { exact: true })
      : addressOf(asked, { exact: true, words: understood, typedPlace: "" });
  return (
    <p>
      {things.length > 0 && saidTexts.understood(things)} <a href={bare}>{saidTexts.asTyped}</a>
    </p>
  );
}

function nameOf(place: FoundCalls["search"]["place"]): string | undefined {
  switch (place?.scale) {
    case "around":
    case "department":
    case "region":
      return place.name;
    case "national":
      return "France";
    case undefined:
      return undefined;
  }
}

function whereWords(
  place: NonNullable<FoundCalls["search"]["place"]>,
  { words, order }: AskedSearch,
): string {
  switch (place.scale) {
    case "around":
      return `À moins de ${place.km} km de ${place.name}${place.covering ? ", et ce qui couvre tout le territoire" : ""}${order === "fit" && words === "" ? ", les plus proches d’abord" : ""}.`;
    case "department":
      return `Pour le département : ${place.name}.`;
    case "region":
      return `Pour la région : ${place.name}.`;
    case "national":
      return "Pour toute la France.";
  }
}

/** « Rien à 10 km de Grignan. En cherchant jusqu’à 30 km, il y a 2 appels. Les voici. » */
function writeWidened(asked: AskedSearch, found: FoundCalls): string {
  const filters = filtersSet(asked) > 0;
  const nothing =
    asked.words === ""
      ? "Rien ne répond à tous vos filtres."
      : `Rien pour « ${asked.words} »${filters ? " avec tous vos filtres" : ""}.`;
  const steps = listOf(found.widened.map(stepWords));
  const count =
    found.total === 1 ? "il y a 1 appel. Le voici." : `il y a ${found.total} appels. Les voici.`;
  return `${nothing} ${steps.charAt(0).toUpperCase()}${steps.slice(1)}, ${count}`;
}

function stepWords(widened: Widened): string {
  switch (widened.step) {
    case "radius":
      return `jusqu’à ${widened.km} km de ${widened.name} au lieu de ${widened.was} km`;
    case "department":
      return `dans tout le département (${widened.name})`;
    case "region":
      return `dans toute la région (${widened.name})`;
    case "country":
      return "dans toute la France";
    case "deadline":
      return "sans tenir compte de la date de fermeture";
    case "amount":
      return "sans tenir compte du montant";
    case "audience":
      return "sans tenir compte de qui peut répondre";
    case "theme":
      return "sans tenir compte du thème";
    case "kind":
      return "sans tenir compte du genre d’appel";
    case "any-word":
      return "avec une partie de vos mots";
    case "near-words":
      return "avec des mots voisins";
    case "closed":
      return "parmi les appels déjà fermés";
  }
}
