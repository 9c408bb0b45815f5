import { ButtonLink, Check, Field, Select } from "#ui/form";
import { SearchBeside } from "#ui/list";
import { Listing, OnMap, ReadAs, Search, Understood } from "#ui/listing";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";
import { Above, State } from "#ui/state";

import type { FoundVenues, ShownVenue } from "../actions/list-venues.ts";
import { type AskedVenues, SEATS, VENUES_PAGE, venuesAsked } from "../domain/search.ts";
import { isStepFree } from "../domain/access-facts.ts";
import { labelOf } from "../domain/equipment.ts";
import { addressOf } from "../domain/venue.ts";
import { sayHours } from "./hours-said.ts";
import { seatsTexts } from "./seats-texts.fr.ts";
import { listTexts as texts } from "./texts.fr.ts";

const HERE = "/locaux";

export interface VenuesPageProps {
  readonly asked: AskedVenues;
  readonly found: FoundVenues;
  /** Those for which the reader may add premises. */
  readonly keepers: readonly { readonly number: number; readonly name: string }[];
}

/** The list of premises: what was asked, what answers, and how to open one's own. */
export function VenuesPage({ asked, found, keepers }: VenuesPageProps) {
  const at = (changes: Partial<AskedVenues>, suffix = "") =>
    venuesAsked.at(`${HERE}${suffix}`, asked, changes);
  const isAsked = venuesAsked.write(asked) !== "";
  const { widened } = found;
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      description={texts.lead}
      noindex={isAsked}
      links={[
        { type: "text/csv", label: "CSV", at: at({}, ".csv") },
        { type: "application/geo+json", label: "GeoJSON", at: at({}, ".geojson") },
      ]}
    >
      <SearchBeside search={<VenueSearch asked={asked} found={found} />}>
        <ReadAs slips={found.slips} />
        <Understood
          typed={asked.typedPlace}
          isKnown={found.placeKnown}
          choices={found.choices}
          at={(typedPlace) => at({ typedPlace })}
          widened={widened && texts.widened(asked.typedPlace, widened)}
        />
        <OnMap at={venuesAsked.at("/autour-de-moi/locaux", asked)} />
        <Listing
          {...found}
          asked={asked}
          size={VENUES_PAGE}
          at={at}
          all={HERE}
          isAsked={isAsked}
          says={texts}
          line={(shown) => <VenueLine shown={shown} />}
        />
      </SearchBeside>
      <Mine keepers={keepers} />
      <p class="petit doux">
        {texts.files} <a href={at({}, ".csv")}>CSV</a> · <a href={at({}, ".geojson")}>GeoJSON</a> ·{" "}
        <a href={at({}, ".jsonld")}>JSON-LD</a>
      </p>
    </Page>
  );
}

function VenueSearch({ asked, found }: Pick<VenuesPageProps, "asked" | "found">) {
  return (
    <Search
      all={HERE}
      says={texts}
      words={asked.words}
      place={placeShown(asked, found)}
      isAsked={venuesAsked.write(asked) !== ""}
    >
      <Select
        name="places"
        label={texts.seats}
        empty={texts.anySeats}
        value={asked.seats}
        options={SEATS.map((count) => ({ value: count, label: texts.seatsSaid(Number(count)) }))}
      />
      <Field
        name="libre"
        label={texts.freeOn}
        type="date"
        width="moyen"
        optional
        value={asked.freeOn?.toString()}
      />
      <Check name="plain-pied" value="oui" label={texts.stepFree} checked={asked.stepFree} />
      <Check name="tenus" value="oui" label={texts.kept} checked={asked.kept} />
    </Search>
  );
}

/** A place that was chosen stands in its field by its name, not by its reference. */
function placeShown({ typedPlace }: AskedVenues, { place }: FoundVenues): string {
  if (!/^(commune|departement|region)-/.test(typedPlace) || place === undefined) return typedPlace;
  return place.scale === "around" ? `${place.name} (${place.department})` : place.name;
}

/** Premises in a list: where, how large, who keeps them or who published them. */
export function VenueLine({ shown: { venue, km, keeper, free } }: { readonly shown: ShownVenue }) {
  const { name, kind, town, department, seats, about, equipment } = venue;
  const hours = sayHours(venue);
  return (
    <article class="pile-s">
      <Above
        facts={[
          ...(kind === undefined ? [] : [kind]),
          `${town} (${department})`,
          ...(km === undefined ? [] : [texts.km(km)]),
          ...(seats === undefined ? [] : [texts.seatsSaid(seats)]),
          ...(free === undefined ? [] : [seatsTexts.freeIn(free)]),
          ...(isStepFree(venue.access) ? [texts.stepFree] : []),
          ...(keeper === undefined ? [<State tone="attend">{texts.unconfirmed}</State>] : []),
        ]}
      />
      <h3>
        <a href={addressOf(venue)}>{name}</a>
        {keeper !== undefined && <span class="doux"> ({keeper.name})</span>}
      </h3>
      {about !== "" && <p>{about.split("\n")[0]}</p>}
      {hours !== undefined && <p class="petit">{hours}</p>}
      {equipment.length > 0 && <p class="petit doux">{equipment.map(labelOf).join(", ")}</p>}
    </article>
  );
}

function Mine({ keepers }: Pick<VenuesPageProps, "keepers">) {
  const [only, another] = keepers;
  return (
    <Inlet title={texts.mine} small id="ouvrir" class="pile-s">
      <p>{texts.mineSays}</p>
      {another === undefined ? (
        <p>
          <ButtonLink
            href={only === undefined ? `${HERE}/nouveau` : `${HERE}/nouveau/${only.number}`}
            kind="clair"
            icon="more"
          >
            {only === undefined ? texts.add : texts.addFor(only.name)}
          </ButtonLink>
        </p>
      ) : (
        <ul class="liens">
          {keepers.map(({ number, name }) => (
            <li>
              <a href={`${HERE}/nouveau/${number}`}>{texts.addFor(name)}</a>
            </li>
          ))}
        </ul>
      )}
    </Inlet>
  );
}
