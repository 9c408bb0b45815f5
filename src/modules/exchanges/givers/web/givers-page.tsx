import { ButtonLink, Select } from "#ui/form";
import { Listing, placeShown, Search, Understood } from "#ui/listing";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";
import { Above } from "#ui/state";

import type { FoundGivers, ListedGiver } from "../actions/see-directory.ts";
import { OFFER_KINDS } from "../domain/giver.ts";
import { type AskedGivers, givers, GIVERS_PAGE, KIND_WORDS } from "../domain/search.ts";
import { AskFor } from "./giver-page.tsx";
import { Availability, goesText } from "./availability.tsx";
import {
  availabilityTexts,
  directoryTexts as texts,
  mineTexts,
  offerKindNames,
} from "./texts.fr.ts";

const HERE = "/entraide";
/** So many things of each one stand in the list; their page says the others. */
const FEW = 3;

export interface GiversPageProps {
  readonly asked: AskedGivers;
  readonly found: FoundGivers;
  readonly today: Temporal.PlainDate;
  /** Those for which the reader may say what they give. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** For visitors: what the directory is, and that it is read between members. */
export function GiversVisitorPage() {
  return (
    <Page title={texts.title} lead={texts.lead} description={texts.lead} noindex>
      <div class="prose">
        {texts.visitor.map((says) => (
          <p>{says}</p>
        ))}
      </div>
      <p>
        <ButtonLink href={`/entrer?vers=${HERE}`}>{texts.enter}</ButtonLink>
      </p>
    </Page>
  );
}

/** The directory of who can be asked, and for what. */
export function GiversPage({ asked, found, today, organisations }: GiversPageProps) {
  const at = (changes: Partial<AskedGivers>) => givers.at(HERE, asked, changes);
  const isAsked = givers.write(asked) !== "";
  const widened = found.total > 0 ? found.widened : undefined;
  return (
    <Page title={texts.title} lead={texts.lead} noindex>
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
          <Availability terms={giver} today={today} />,
        ]}
      />
      <h3>
        <a href={`${HERE}/${giver.giver}`}>{name}</a>
      </h3>
      <ul class="serre">
        {offers.slice(0, FEW).map(({ id, kind, words }) => (
          <li class="rang bouts">
            <span>
              {words} <span class="petit doux">({offerKindNames[kind].toLowerCase()})</span>
            </span>
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
        <ButtonLink href={`${HERE}/moi`} kind="clair">
          {texts.mine}
        </ButtonLink>
      </p>
      {organisations.length > 0 && (
        <ul class="serre">
          {organisations.map(({ id, name }) => (
            <li>
              <a href={`${HERE}/pour/${id}`}>{mineTexts.titleOf(name)}</a>
            </li>
          ))}
        </ul>
      )}
    </Inlet>
  );
}
