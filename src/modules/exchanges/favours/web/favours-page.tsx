import { dayOf, writeDay } from "#basics/dates";
import { sayKori } from "#pieces/currency";
import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Land, Section } from "#ui/panel";

import { toHelp } from "../../domain/to-help.fr.ts";
import { isWaiting, type SeenFavour } from "../actions/see-favours.ts";
import { texts } from "./texts.fr.ts";

const HERE = "/coups-de-pouce";

export interface FavoursPageProps {
  /** Undefined for a visitor. */
  readonly favours: readonly SeenFavour[] | undefined;
  readonly now: Temporal.Instant;
}

/** How favours go, for anyone; for who is signed in, what awaits them, what they can do, what passed. */
export function FavoursPage({ favours, now }: FavoursPageProps) {
  const waiting = favours?.filter(isWaiting) ?? [];
  const past = favours?.filter((favour) => !isWaiting(favour)) ?? [];
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      description={texts.lead}
      noindex={favours !== undefined}
      breadcrumb={[toHelp]}
    >
      {waiting.length > 0 && (
        <Land title={texts.waiting} id="attend">
          <WaitingLines favours={waiting} />
        </Land>
      )}
      {favours === undefined ? (
        <>
          <How />
          <p>
            <ButtonLink pictogram="enter" href={`/entrer?vers=${HERE}`}>
              {texts.enter}
            </ButtonLink>
          </p>
        </>
      ) : (
        <>
          <p class="rang">
            <ButtonLink href={`${HERE}/remercier`} pictogram="thank">
              {texts.thank}
            </ButtonLink>{" "}
            <ButtonLink href={`${HERE}/rendu`} kind="clair">
              {texts.said}
            </ButtonLink>
          </p>
          <Section title={texts.past} id="passe">
            {past.length === 0 ? <p>{texts.none}</p> : <Lines favours={past} now={now} />}
          </Section>
          <p>
            <a href="/moi/kori">{texts.kori}</a>
          </p>
          <p>
            <a href={favours === undefined ? "/entraide" : "/entraide/offres"}>{texts.whoGives}</a>
          </p>
        </>
      )}
    </Page>
  );
}

function How() {
  return (
    <Section title={texts.how} id="comment">
      <div class="prose">
        <ol>
          {texts.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </div>
      <Cove>
        <p>{texts.koriSay}</p>
      </Cove>
    </Section>
  );
}

/** What somebody says to have done for the reader, with the way to answer. */
export function WaitingLines({ favours }: { readonly favours: readonly SeenFavour[] }) {
  return (
    <ul class="lignes serre">
      {favours.map(({ id, helperName, what }) => (
        <li class="rang bouts">
          <div>
            <p>
              <strong>{texts.saysHelped(helperName)}</strong>
            </p>
            <p class="petit">{what ?? texts.lostWords}</p>
          </div>{" "}
          <a
            class="btn clair"
            href={`${HERE}/${id}`}
            aria-label={`${texts.thankNow}, ${helperName}`}
          >
            {texts.thankNow}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Lines({
  favours,
  now,
}: {
  readonly favours: readonly SeenFavour[];
  readonly now: Temporal.Instant;
}) {
  return (
    <ul class="lignes">
      {favours.map((favour) => (
        <li class="pile-s">
          <p>
            <a href={`${HERE}/${favour.id}`}>
              {favour.standing === "helper"
                ? texts.youHelped(favour.helpedName)
                : texts.youWereHelped(favour.helperName)}
            </a>
          </p>
          <p>{favour.what ?? texts.lostWords}</p>
          <FavourState favour={favour} now={now} />
        </li>
      ))}
    </ul>
  );
}

/** Where a favour stands, in words, as the reader lives it. */
export function FavourState({
  favour: { life, standing, helpedName },
  now,
}: {
  readonly favour: SeenFavour;
  readonly now: Temporal.Instant;
}) {
  const day = (at: Temporal.Instant) => writeDay(dayOf(at), dayOf(now));
  switch (life.state) {
    case "said":
      return standing === "helper" ? <p class="doux">{texts.waitsFor(helpedName)}</p> : null;
    case "set-aside":
      // The helper is not told: for them it still waits, and nothing presses.
      return (
        <p class="doux">{standing === "helper" ? texts.waitsFor(helpedName) : texts.wasSetAside}</p>
      );
    case "thanked":
      return (
        <p class="doux">
          {standing === "helper"
            ? texts.thankedYou(helpedName, day(life.at))
            : texts.youThanked(day(life.at))}{" "}
          {life.kori > 0 ? texts.withKori(sayKori(life.kori)) : texts.inWords}
        </p>
      );
  }
}
