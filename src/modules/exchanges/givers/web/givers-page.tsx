import { Button, ButtonLink, Field, Form, Select } from "#ui/form";
import { Empty, Lines, Pager } from "#ui/list";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";
import { Above } from "#ui/state";

import type { FoundGivers, ListedGiver } from "../actions/see-directory.ts";
import { OFFER_KINDS } from "../domain/giver.ts";
import {
  type AskedGivers,
  GIVERS_PAGE,
  type GiversPlace,
  wordOfOfferKind,
  writeGivers,
} from "../domain/search.ts";
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
    <Page title={texts.title} description={texts.lead} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        <div class="prose">
          {texts.visitor.map((says) => (
            <p>{says}</p>
          ))}
        </div>
        <p>
          <ButtonLink href={`/entrer?vers=${HERE}`}>{texts.enter}</ButtonLink>
        </p>
      </div>
    </Page>
  );
}

function at(asked: AskedGivers, changes: Partial<AskedGivers>): string {
  const query = writeGivers({ ...asked, page: 1, ...changes });
  return query === "" ? HERE : `${HERE}?${query}`;
}

/** The directory of who can be asked, and for what. */
export function GiversPage({ asked, found, today, organisations }: GiversPageProps) {
  return (
    <Page title={texts.title} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        <Search asked={asked} place={found.place} />
        <Said asked={asked} found={found} />
        <Results asked={asked} found={found} today={today} />
        <Mine organisations={organisations} />
      </div>
    </Page>
  );
}

function Search({
  asked,
  place,
}: {
  readonly asked: AskedGivers;
  readonly place: GiversPlace | undefined;
}) {
  return (
    <Form action={HERE} method="get" label={texts.search} class="pile">
      <Field
        name="q"
        type="search"
        label={texts.words}
        help={texts.wordsHelp}
        value={asked.words}
        maxlength={200}
      />
      <Field
        name="ou"
        label={texts.where}
        help={texts.whereHelp}
        value={placeShown(asked, place)}
        maxlength={120}
      />
      <Select
        name="genre"
        label={texts.kind}
        empty={texts.anyKind}
        value={asked.kind && wordOfOfferKind(asked.kind)}
        options={OFFER_KINDS.map((kind) => ({
          value: wordOfOfferKind(kind),
          label: offerKindNames[kind],
        }))}
      />
      <div class="rang">
        <Button>{texts.search}</Button>
        {writeGivers(asked) !== "" && (
          <ButtonLink href={HERE} kind="lien">
            {texts.clear}
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

/** A place that was chosen stands in its field by its name, not by its reference. */
function placeShown({ typedPlace }: AskedGivers, place: GiversPlace | undefined): string {
  return /^(commune|departement|region)-/.test(typedPlace) && place !== undefined
    ? place.name
    : typedPlace;
}

function Said({ asked, found }: Pick<GiversPageProps, "asked" | "found">) {
  const { choices, placeKnown, widened, total } = found;
  return (
    <>
      {!placeKnown && <p>{texts.unknownPlace(asked.typedPlace)}</p>}
      {choices.length > 0 && (
        <p>
          {placeKnown ? texts.otherPlaces : texts.didYouMean}{" "}
          {choices.map(({ reference, label }, i) => (
            <>
              {i > 0 && ", "}
              <a href={at(asked, { typedPlace: reference })}>{label}</a>
            </>
          ))}
        </p>
      )}
      {widened !== undefined && total > 0 && <p class="raison">{texts.widened[widened]}</p>}
    </>
  );
}

function Results({ asked, found, today }: Omit<GiversPageProps, "organisations">) {
  const { shown, total } = found;
  return (
    <section class="pile" aria-labelledby="resultats">
      <h2 id="resultats">{texts.count(total)}</h2>
      {shown.length === 0 ? (
        <Nothing asked={asked} total={total} />
      ) : (
        <Lines>
          {shown.map((giver) => (
            <GiverLine giver={giver} today={today} />
          ))}
        </Lines>
      )}
      <Pager
        page={asked.page}
        size={GIVERS_PAGE}
        total={total}
        at={(page) => at(asked, { page })}
      />
    </section>
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
        {offers.slice(0, FEW).map(({ kind, words }) => (
          <li>
            {words} <span class="petit doux">({offerKindNames[kind].toLowerCase()})</span>
          </li>
        ))}
        {beyond > 0 && <li class="petit doux">{texts.more(beyond)}</li>}
      </ul>
    </article>
  );
}

function Nothing({ asked, total }: { readonly asked: AskedGivers; readonly total: number }) {
  if (total > 0) {
    return (
      <Empty title={texts.tooFar}>
        <p>
          <a href={at(asked, {})}>{texts.backToFirst}</a>
        </p>
      </Empty>
    );
  }
  if (writeGivers(asked) === "") return <Empty title={texts.emptyFirst} />;
  return (
    <Empty title={texts.empty}>
      <p>{texts.emptyHelp}</p>
      <p>
        <a href={HERE}>{texts.clear}</a>
      </p>
    </Empty>
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
