import { structureRoleNames } from "#rules/organisations";
import { ButtonLink } from "#ui/form";
import { Facts } from "#ui/facts";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { SeenGiver, SeenOffer } from "../actions/see-giver.ts";
import { toHelp } from "../../domain/to-help.fr.ts";
import { availabilityOf } from "../domain/giver.ts";
import { Availability, goesText } from "./availability.tsx";
import { giverTexts as texts, offerKindNames } from "./texts.fr.ts";

export interface GiverPageProps {
  readonly seen: SeenGiver;
  readonly today: Temporal.PlainDate;
}

/** Where what one keeps is: one's own, or that of an organisation. */
export function keptAt({ organisation }: { readonly organisation?: string | undefined }): string {
  return organisation === undefined ? "/entraide/moi" : `/entraide/pour/${organisation}`;
}

/** Where one reads what was learnt of oneself, or of an organisation. */
export function rhythmAt({ organisation }: { readonly organisation?: string | undefined }): string {
  return organisation === undefined ? "/echanges/rythme" : `/echanges/rythme/pour/${organisation}`;
}

/** Somebody of the directory: what they wrote, how they may be asked, and asking. */
export function GiverPage({ seen, today }: GiverPageProps) {
  const { giver, name, at, place, offers, isMine, mark } = seen;
  return (
    <Page
      title={texts.titleOf(name)}
      heading={name}
      noindex
      breadcrumb={[toHelp, { label: texts.back, at: "/entraide/offres" }]}
    >
      {isMine && (
        <Cove class="pile-s">
          <p>{giver.shown ? texts.isMine : texts.isMineNot}</p>
          <p>
            <a href={keptAt(giver)}>{texts.change}</a>
          </p>
        </Cove>
      )}
      <Facts
        facts={[
          place === undefined ? undefined : { label: texts.where, says: place },
          mark === undefined ? undefined : { label: texts.givenBy, says: structureRoleNames[mark] },
          { label: texts.goesTo, says: goesText(giver.km) },
          { label: texts.state, says: <Availability terms={giver} today={today} /> },
        ]}
      />
      <Section title={texts.offers} id="donner">
        {offers.length === 0 ? <p>{texts.none}</p> : <Offers offers={offers} isMine={isMine} />}
      </Section>
      {!isMine && (
        <div class="pile-s">
          <p>
            <ButtonLink href={`/echanges/demander?a=${giver.id}`} kind="clair" pictogram="ask">
              {texts.askElse}
            </ButtonLink>
          </p>
          <p class="petit">{texts.askSays}</p>
          {availabilityOf(giver, today).state === "paused" && (
            <p class="petit">{texts.pausedSays}</p>
          )}
        </div>
      )}
      {at !== undefined && (
        <p>
          <a href={at}>{texts.page}</a>
        </p>
      )}
    </Page>
  );
}

/** One button, that remembers what one asks for. */
export function AskFor({ offer, words }: { readonly offer: string; readonly words: string }) {
  return (
    <ButtonLink
      href={`/entraide/offres/${offer}/demander`}
      kind="clair"
      pictogram="ask"
      label={texts.askFor(words)}
    >
      {texts.ask}
    </ButtonLink>
  );
}

function Offers({
  offers,
  isMine,
}: {
  readonly offers: readonly SeenOffer[];
  readonly isMine: boolean;
}) {
  return (
    <ul class="lignes">
      {offers.map(({ id, kind, words, details, job }) => (
        <li class="pile-s">
          <div>
            <p>
              <strong>{words}</strong>
            </p>
            <p class="petit doux">{offerKindNames[kind]}</p>
          </div>
          {details?.split(/\n+/).map((line) => (
            <p>{line}</p>
          ))}
          {job !== undefined && <p class="petit doux">{texts.job(job)}</p>}
          {!isMine && (
            <p class="rang">
              <AskFor offer={id} words={words} />
              <a
                class="petit"
                href={`/signaler/offre/${id}`}
                aria-label={`${texts.report}, ${words}`}
              >
                {texts.report}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
