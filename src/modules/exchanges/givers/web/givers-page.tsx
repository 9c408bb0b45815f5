import { ButtonLink, Select } from "#ui/form";
import { Listing, placeShown, ReadAs, Search, Understood } from "#ui/listing";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";
import { structureRoleNames } from "#rules/organisations";
import { Above, State } from "#ui/state";

import type { FoundGivers, ListedGiver } from "../actions/see-directory.ts";
import { OFFER_KINDS } from "../domain/giver.ts";
import { type AskedGivers, givers, GIVERS_PAGE, KIND_WORDS } from "../domain/search.ts";
import { toHelp } from "../../domain/to-help.fr.ts";
import { AskFor } from "./giver-page.tsx";
import { Availability, goesText } from "./availability.tsx";
import {
  availabilityTexts,
  directoryTexts as texts,
  mineTexts,
  offerKindNames,
} from "./texts.fr.ts";

const HERE = "/entraide/offres";
/** So many things of each one stand in the list; their page says the others. */
const FEW = 3;

export interface GiversPageProps {
  readonly asked: AskedGivers;
  readonly found: FoundGivers;
  readonly today: Temporal.PlainDate;
  /** Those for which the reader may say what they give. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** The directory of who can be asked, and for what. */
export function GiversPage({ asked, found, today, organisations }: GiversPageProps) {
  const at = (changes: Partial<AskedGivers>) => givers.at(HERE, asked, changes);
  const isAsked = givers.write(asked) !== "";
  const widened = found.total > 0 ? found.widened : undefined;
  return (
    <Page title={texts.title} lead={texts.lead} noindex sheets={["help.css"]} breadcrumb={[toHelp]}>
      <Search
        all={HERE}
        says={texts}
        words={asked.words}
        place={placeShown(asked.typedPlace, found.place)}
        isAsked={isAsked}
      >
        <Select
          name="genre"
          label={texts.kind}
          empty={texts.anyKind}
          value={asked.kind && KIND_WORDS[asked.kind]}
          options={OFFER_KINDS.map((kind) => ({
            value: KIND_WORDS[kind],
            label: offerKindNames[kind],
          }))}
        />
      </Search>
      <ReadAs slips={found.slips} />
      <Understood
        typed={asked.typedPlace}
        isKnown={found.placeKnown}
        choices={found.choices}
        at={(typedPlace) => at({ typedPlace })}
        widened={widened && texts.widened[widened]}
      />
      <Listing
        {...found}
        asked={asked}
        size={GIVERS_PAGE}
        at={at}
        all={HERE}
        isAsked={isAsked}
        says={texts}
        line={(giver) => <GiverLine giver={giver} today={today} />}
      />
      <Mine organisations={organisations} />
    </Page>
  );
}

function GiverLine({
  giver,
  today,
}: {
  readonly giver: ListedGiver;
  readonly today: Temporal.PlainDate;
}) {
  const { name, offers, place, km, goes } = giver;
  const beyond = offers.length - FEW;
  return (
    <article class="pile-s">
      <Above
        facts={[
          ...(place === undefined ? [] : [place]),
          ...(km === undefined ? [] : [availabilityTexts.km(km)]),
          goesText(goes),
          ...(giver.mark === undefined ? [] : [<State>{structureRoleNames[giver.mark]}</State>]),
          <Availability terms={giver} today={today} />,
        ]}
      />
      <h3>
        <a href={`/entraide/${giver.giver}`}>{name}</a>
      </h3>
      <ul class="pile-s">
        {offers.slice(0, FEW).map(({ id, kind, words }) => (
          <li class="chose">
            <div>
              {words} <span class="petit doux">({offerKindNames[kind].toLowerCase()})</span>
            </div>
            {!giver.isMine && <AskFor offer={id} words={words} />}
          </li>
        ))}
        {beyond > 0 && <li class="petit doux">{texts.more(beyond)}</li>}
      </ul>
    </article>
  );
}

function Mine({ organisations }: Pick<GiversPageProps, "organisations">) {
  return (
    <Inlet small title={texts.mine} id="moi" class="pile-s">
      <p>{texts.mineSays}</p>
      <p>
        <ButtonLink href="/entraide/moi" kind="clair" pictogram="offer">
          {texts.mine}
        </ButtonLink>
      </p>
      {organisations.length > 0 && (
        <ul class="serre">
          {organisations.map(({ id, name }) => (
            <li>
              <a href={`/entraide/pour/${id}`}>{mineTexts.titleOf(name)}</a>
            </li>
          ))}
        </ul>
      )}
    </Inlet>
  );
}
