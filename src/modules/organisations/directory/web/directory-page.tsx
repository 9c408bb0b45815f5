import { ButtonLink, Check, Checks } from "#ui/form";
import { Filters, Listing, OnMap, Understood, WordsAndWhere } from "#ui/listing";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";

import type { FoundOrganisations } from "../actions/list-organisations.ts";
import {
  type AskedDirectory,
  directoryAsked,
  type DirectoryPlace,
  ORDERS,
  PAGE,
  wordOfKind,
  writeDirectory,
} from "../../domain/directory.ts";
import { KINDS } from "../../domain/organisation.ts";
import { kindNames } from "../../domain/names.fr.ts";
import { OrganisationLine } from "./line.tsx";
import { texts } from "../../web/texts.fr.ts";

const words = texts.directory;

interface DirectoryPageProps {
  readonly asked: AskedDirectory;
  readonly found: FoundOrganisations;
}

/** The same search at another page, order or format. */
const at = (asked: AskedDirectory, changes: Partial<AskedDirectory>, suffix = "") =>
  directoryAsked.at(`/structures${suffix}`, asked, changes);

/** The directory: what was asked, what answers, how to add what is not there. */
export function DirectoryPage({ asked, found }: DirectoryPageProps) {
  return (
    <Page
      title={words.title}
      description={words.lead}
      noindex={writeDirectory(asked) !== ""}
      links={[{ type: "text/csv", label: words.csv, at: at(asked, {}, ".csv") }]}
      lead={words.lead}
    >
      <div class="deux avant">
        <OrganisationFilters asked={asked} found={found} />
        <div class="pile-l">
          <Said asked={asked} found={found} />
          <OnMap at={directoryAsked.at("/autour-de-moi/structures", asked)} />
          <Results asked={asked} found={found} />
          <Inlet title={words.notThere} small class="pile-s">
            <p>{words.addSays}</p>
            <p>
              <ButtonLink href="/structures/nouvelle" kind="clair" icon="more">
                {words.add}
              </ButtonLink>
            </p>
          </Inlet>
          <p class="petit doux">
            <a href={at(asked, {}, ".csv")}>{words.csv}</a> ·{" "}
            <a href={at(asked, {}, ".json")}>{words.data}</a>
          </p>
        </div>
      </div>
    </Page>
  );
}

function OrganisationFilters({ asked, found }: DirectoryPageProps) {
  return (
    <Filters
      all="/structures"
      says={{ title: words.filters, send: words.search, clear: words.clear }}
      isAsked
    >
      <WordsAndWhere says={words} words={asked.words} place={placeShown(asked, found.place)} />
      <Checks
        name="genre"
        question={words.kinds}
        values={asked.kinds.map(wordOfKind)}
        choices={KINDS.filter(
          (kind) => (found.kinds[kind] ?? 0) > 0 || asked.kinds.includes(kind),
        ).map((kind) => ({
          value: wordOfKind(kind),
          label: kindNames[kind],
          count: found.kinds[kind] ?? 0,
        }))}
      />
      <Check name="verifiees" value="oui" label={words.verified} checked={asked.onlyVerified} />
    </Filters>
  );
}

/** A place that was chosen stands in its field by its name, not by its reference. */
function placeShown({ typedPlace }: AskedDirectory, place: DirectoryPlace | undefined): string {
  if (!/^(commune|departement|region)-/.test(typedPlace) || place === undefined) return typedPlace;
  return place.scale === "around" ? `${place.name} (${place.department})` : place.name;
}

/** What was understood of the place, and how far one had to look. */
function Said({ asked, found }: DirectoryPageProps) {
  const { choices, placeKnown, widened } = found;
  return (
    <div class="pile-s">
      {widened !== undefined && found.total > 0 && (
        <p class="raison">{words.widened(askedPlace(asked), widened)}</p>
      )}
      <Understood
        typed={asked.typedPlace}
        isKnown={placeKnown}
        choices={choices}
        at={(typedPlace) => at(asked, { typedPlace })}
        says={words}
      />
    </div>
  );
}

function askedPlace({ typedPlace }: AskedDirectory): string {
  return words.inArea(typedPlace);
}

function Results({ asked, found }: DirectoryPageProps) {
  const orders = ORDERS.filter(
    (order) => order !== "near" || found.place?.scale === "around" || asked.order === "near",
  );
  return (
    <Listing
      shown={found.shown}
      total={found.total}
      asked={asked}
      size={PAGE}
      at={(changes) => at(asked, changes)}
      all="/structures"
      isAsked={writeDirectory(asked) !== ""}
      line={(listed) => <OrganisationLine listed={listed} />}
      orders={{ of: orders, names: words.orders }}
      says={words}
    />
  );
}
