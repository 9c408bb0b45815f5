import { Empty, Lines, Pager, SortLinks } from "#ui/list";
import { Page } from "#ui/page";

import type { FoundCalls } from "../actions/find-calls.ts";
import { PAGE } from "../actions/find-calls.ts";
import { type AskedSearch, ORDERS, writeSearch } from "../domain/search.ts";
import type { Widened } from "../domain/widening.ts";
import { describeSearch } from "../domain/describe-search.ts";
import { AlertInvite } from "./alert-invite.tsx";
import { CallLine } from "./call-line.tsx";
import { Filters } from "./filters.tsx";
import { texts } from "./texts.fr.ts";
import { listOf } from "./words.ts";

export interface SearchPageProps {
  readonly asked: AskedSearch;
  readonly found: FoundCalls;
  /** The sum as it was typed, perhaps wrongly. */
  readonly sum: string;
  readonly problems: Readonly<Record<string, string>>;
  readonly signedIn: boolean;
  readonly now: Temporal.Instant;
}

/** The address of this search with something changed; back to its first page. */
function addressOf(asked: AskedSearch, change: Partial<AskedSearch>, suffix = ""): string {
  const query = writeSearch({ ...asked, page: 1, ...change });
  return `/appels${suffix}${query === "" ? "" : `?${query}`}`;
}

/** Calls that fit a search, each with its reason; filters beside; an alert to keep it. */
export function SearchPage(props: SearchPageProps) {
  const { asked, found, signedIn } = props;
  const title = titleOf(asked, found);
  return (
    <Page title={title} noindex={writeSearch(asked) !== ""} links={alternates(asked)}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <Said asked={asked} found={found} />
        </header>
        <div class="deux avant">
          <Filters {...props} />
          <div class="pile-l">
            <AlertInvite
              search={writeSearch({ ...asked, page: 1, order: "fit" })}
              words={describeSearch({ ...found.asked, closedToo: false })}
              signedIn={signedIn}
            />
            <Results {...props} />
            <Pager
              page={asked.page}
              size={PAGE}
              total={found.total}
              at={(page) => addressOf(asked, { page })}
            />
            <Elsewhere asked={asked} />
          </div>
        </div>
      </div>
    </Page>
  );
}

function Results({ asked, found, now }: SearchPageProps) {
  return (
    <section aria-labelledby="res">
      <h2 class="hors" id="res">
        {texts.results}
      </h2>
      {found.total > 1 && (
        <SortLinks
          orders={ORDERS.map((order) => ({
            label: texts.order[order],
            at: addressOf(asked, { order }),
            current: order === asked.order,
          }))}
        />
      )}
      {found.shown.length === 0 ? (
        <Nothing asked={asked} found={found} />
      ) : (
        <Lines>
          {found.shown.map((shown) => (
            <CallLine shown={shown} search={found.search} now={now} />
          ))}
        </Lines>
      )}
    </section>
  );
}

function titleOf(asked: AskedSearch, { total, widened }: FoundCalls): string {
  if (widened.length > 0) return texts.widenedTitle;
  if (asked.words === "" && !asked.closedToo && total > 0) return texts.allOpen(total);
  return texts.title(total, asked.words);
}

/** What was understood, corrected or widened, in sentences. */
export function Said({
  asked,
  found,
}: {
  readonly asked: AskedSearch;
  readonly found: FoundCalls;
}) {
  return (
    <>
      {found.widened.length > 0 && <p class="chapo">{writeWidened(asked, found)}</p>}
      {found.widened.length === 0 && found.search.place !== undefined && (
        <p class="chapo">{whereWords(found.search.place)}</p>
      )}
      {found.corrections.map(({ typed, read }) => (
        <p>{texts.corrected(typed, read)}</p>
      ))}
      {!found.place.known && <p>{texts.unknownPlace(asked.typedPlace)}</p>}
      {found.place.choices.length > 0 && (
        <p>
          {found.place.known ? texts.otherPlaces : texts.didYouMean}{" "}
          {found.place.choices.map(({ reference, label }, i) => (
            <>
              {i > 0 && ", "}
              <a href={addressOf(asked, { typedPlace: reference })}>{label}</a>
            </>
          ))}
        </p>
      )}
    </>
  );
}

function whereWords(place: NonNullable<FoundCalls["search"]["place"]>): string {
  switch (place.scale) {
    case "around":
      return `À moins de ${place.km} km de ${place.name}${place.covering ? ", et ce qui couvre tout le territoire" : ""}, les plus proches d’abord.`;
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
  const nothing =
    asked.words === ""
      ? "Rien ne répond à tous vos filtres."
      : `Rien pour « ${asked.words} » avec tous vos filtres.`;
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
      return "avec un seul de vos mots";
    case "closed":
      return "parmi les appels déjà fermés";
  }
}

function Nothing({ asked, found }: { readonly asked: AskedSearch; readonly found: FoundCalls }) {
  if (found.total > 0) {
    return (
      <Empty title={texts.tooFar}>
        <p>
          <a href={addressOf(asked, {})}>{texts.title(found.total, asked.words)}</a>
        </p>
      </Empty>
    );
  }
  return (
    <Empty title={texts.nothing}>
      <p>{texts.nothingHelp}</p>
      <p>
        <a href="/appels">{texts.back}</a>
      </p>
    </Empty>
  );
}

const FORMATS = ["csv", "ics", "atom", "json", "geojson"] as const;

function Elsewhere({ asked }: { readonly asked: AskedSearch }) {
  return (
    <p class="petit doux">
      {texts.listAs}{" "}
      {FORMATS.map((format, i) => (
        <>
          {i > 0 && (i === FORMATS.length - 1 ? " et " : ", ")}
          <a href={addressOf(asked, {}, `.${format}`)}>{texts.formats[format]}</a>
        </>
      ))}
      .
    </p>
  );
}

function alternates(asked: AskedSearch) {
  return [
    { type: "application/atom+xml", label: texts.formats.atom, at: addressOf(asked, {}, ".atom") },
  ];
}
