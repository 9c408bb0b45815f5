import { Flag } from "#ui/flag";
import { Button, ButtonLink, Field, Form } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Cove, Inlet, Section } from "#ui/panel";
import { Thing } from "#ui/thing";

import { AskFor } from "../../givers/web/giver-page.tsx";
import { OFFER_KINDS } from "../../givers/domain/giver.ts";
import { offerKindNames } from "../../givers/web/texts.fr.ts";
import { addressOf } from "../../orientation/domain/orientation.ts";
import { dialled } from "../../protocol/domain/telephone.ts";
import type { AskedVisitor, PublicOffer, SeenVisitorHub } from "../actions/see-visitor-hub.ts";
import { visitorTexts as texts } from "./texts.fr.ts";

export interface VisitorPageProps {
  readonly seen: SeenVisitorHub;
  readonly asked: AskedVisitor;
}

/** « Entraide » before one is signed in: what organisations give, who answers what, and how many persons give what. */
export function VisitorPage({ seen, asked }: VisitorPageProps) {
  const isAsked = asked.words !== "" || asked.typedPlace !== "";
  return (
    <Page
      title={texts.title}
      description={texts.lead}
      noindex={isAsked}
      width="plein"
      sheets={["help.css"]}
    >
      <section class="bancs" aria-labelledby="titre">
        <div class="cadre heros">
          <div class="pile">
            <h1 id="titre">{texts.heading}</h1>
            <p class="chapo">{texts.lead}</p>
            <p class="rang">
              <ButtonLink pictogram="enter" href="/entrer?vers=/echanges/demander">
                {texts.enter}
              </ButtonLink>{" "}
              <a href="#chemin">{texts.how}</a>
            </p>
          </div>
          <Search asked={asked} isAsked={isAsked} />
        </div>
      </section>
      <div class="cadre sous-enseigne pile-xl">
        {seen.place === "unknown" && <p>{texts.unknownPlace}</p>}
        <div class="deux">
          <Offers seen={seen} isAsked={isAsked} />
          <Tables seen={seen} />
        </div>
        <Persons seen={seen} />
        <How />
        <Telephone />
      </div>
    </Page>
  );
}

function Search({
  asked,
  isAsked,
}: Pick<VisitorPageProps, "asked"> & { readonly isAsked: boolean }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the tag <search> is unknown to the browsers of old tablets
    <Form action="/entraide" method="get" role="search">
      <Field
        name="q"
        type="search"
        label={texts.words}
        help={texts.wordsHelp}
        optional
        value={asked.words}
        maxlength={200}
      />
      <Field
        name="ou"
        label={texts.where}
        help={texts.whereHelp}
        optional
        value={asked.typedPlace}
        width="moyen"
        maxlength={100}
      />
      <p class="rang">
        <Button kind="clair" icon="search">
          {texts.search}
        </Button>
        {isAsked && <a href="/entraide">{texts.clear}</a>}
      </p>
    </Form>
  );
}

function Offers({ seen, isAsked }: Pick<VisitorPageProps, "seen"> & { readonly isAsked: boolean }) {
  const { offers, total } = seen;
  const beyond = total - offers.length;
  return (
    <Section title={isAsked ? texts.found : texts.offers} id="offres">
      {offers.length === 0 ? (
        <p>
          {texts.noOffers} {isAsked && texts.noOffersHelp}
        </p>
      ) : (
        <ul class="lignes">
          {offers.map((one) => (
            <Offer one={one} />
          ))}
        </ul>
      )}
      {beyond > 0 && <p class="doux">{texts.more(beyond)}</p>}
    </Section>
  );
}

function Offer({ one: { offer, sign, name, at, place } }: { readonly one: PublicOffer }) {
  return (
    <Thing
      sign={<Flag {...sign} />}
      says={offer.words}
      about={
        <>
          {at === undefined ? name : <a href={at}>{name}</a>}
          {place !== undefined && ` · ${place}`} · {offerKindNames[offer.kind]}
        </>
      }
    >
      <AskFor offer={offer.id} words={offer.words} />
    </Thing>
  );
}

function Tables({ seen: { tables } }: Pick<VisitorPageProps, "seen">) {
  const [first] = tables;
  if (first === undefined) return null;
  return (
    <aside class="pile-l" aria-label={texts.tables}>
      <Cove small title={texts.tables} id="tables">
        <p>{texts.tablesSay}</p>
        <ButtonLink href={addressOf(first.table)} kind="clair" icon="telephone" wide>
          {first.table.name}
        </ButtonLink>
        <p class="petit">
          <a href="/orientations">{texts.otherTables}</a>
        </p>
      </Cove>
    </aside>
  );
}

/** Only which kinds, and how many at least: no name, no word of theirs, and no commune beside the number. */
function Persons({ seen: { persons, place } }: Pick<VisitorPageProps, "seen">) {
  const kinds = OFFER_KINDS.flatMap((kind) => {
    const count = persons.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
  return (
    <Section title={texts.persons} id="gens">
      <p>
        {texts.personsSay} {place === "known" ? texts.around : texts.everywhere}
      </p>
      {kinds.length === 0 ? (
        <p>{texts.noPersons}</p>
      ) : (
        <ul class="grille fine">
          {kinds.map(({ kind, count }) => (
            <li class="pile-s">
              <p class="sonde">
                <b>
                  {count}
                  <small> {texts.orMore}</small>
                </b>
              </p>
              <h3>{offerKindNames[kind]}</h3>
            </li>
          ))}
        </ul>
      )}
      <p class="petit doux">{texts.few}</p>
    </Section>
  );
}

function How() {
  return (
    <Section title={texts.how} id="chemin">
      <ol class="dates">
        {texts.steps.map(([title, says]) => (
          <li>
            <p>
              <strong>{title}</strong>
            </p>
            <p>{says}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Telephone() {
  const { telephone } = useFrame().help;
  if (telephone === undefined) return null;
  return (
    <Inlet small title={texts.telephone} id="tel">
      <p>{texts.telephoneSays}</p>
      <p>
        <ButtonLink href={`tel:${dialled(telephone)}`} kind="clair" icon="telephone">
          {telephone}
        </ButtonLink>
      </p>
    </Inlet>
  );
}
