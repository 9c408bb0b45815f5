import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { ButtonLink, Form, Press, Problems } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";

import { AT, FAVOUR, MY_PASSINGS, myPassingAt, NEW_PASSING } from "../../domain/address.ts";
import { texts as words } from "../../web/texts.fr.ts";
import type { MyPassing, Offer, SeenMine, SeenOne } from "../actions/see-mine.ts";
import type { ToThank } from "../actions/thank-passer.ts";
import { askForm } from "./forms.ts";
import { sayPlace, sayWhen } from "./passing-said.tsx";
import { favourTexts, myTexts as texts } from "./texts.fr.ts";
import { Thankable } from "./thanks-page.tsx";
import { thanksTexts } from "./thanks-texts.fr.ts";

const above = [{ label: words.title, at: AT }];
/** The steps to one of them. */
export const aboveMine = [...above, { label: texts.title, at: MY_PASSINGS }];

/** What one asked, and is to come. */
export function MinePage({
  seen: { home, asked, today },
  toThank,
  isThanked,
}: {
  readonly seen: SeenMine;
  readonly toThank: readonly ToThank[];
  /** Thanks were just said. */
  readonly isThanked: boolean;
}) {
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      narrow
      breadcrumb={[...above, { label: favourTexts.title, at: FAVOUR }]}
    >
      {isThanked && <p class="raison">{thanksTexts.said}</p>}
      <Thankable all={toThank} />
      {asked.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Lines>
          {asked.map((one) => (
            <div class="pile-s">
              <h2 class="petit">
                <a href={myPassingAt(one.id)}>{one.what}</a>
              </h2>
              <p>
                {sayWhen(one, today)}, {sayPlace(one)}
              </p>
              <p class="doux">{stateOf(one)}</p>
            </div>
          ))}
        </Lines>
      )}
      {!home.isClosed && (
        <p>
          <ButtonLink href={NEW_PASSING}>{texts.ask}</ButtonLink>
        </p>
      )}
    </Page>
  );
}

function stateOf({ isHidden, isAway, yes, offers }: MyPassing): string {
  if (isHidden) return texts.hidden;
  if (isAway) return texts.awayThen;
  if (yes !== undefined) return texts.yesTo(yes.name);
  return offers.length === 0 ? texts.noOffer : texts.offers(offers.length);
}

/** What one asks: what, when, in which commune. */
export function AskPage({ back }: { readonly back: GivenBack }) {
  return (
    <Page
      title={texts.askTitle}
      heading={texts.askTitle}
      lead={texts.askLead}
      noindex
      narrow
      back={back}
      breadcrumb={aboveMine}
    >
      <p>{texts.askWhere}</p>
      <Form action={NEW_PASSING} asks={askForm(undefined)} back={back} send={texts.send} />
    </Page>
  );
}

/** One of them: the first who answered, to whom one says yes or no; or who has the yes. */
export function OnePage({ seen, back }: { readonly seen: SeenOne; readonly back: GivenBack }) {
  const { one, today, isListed } = seen;
  const [first, ...others] = one.offers;
  const isRead = !one.isHidden && !one.isAway;
  return (
    <Page
      title={one.what}
      heading={one.what}
      lead={`${sayWhen(one, today)}, ${sayPlace(one)}`}
      noindex
      narrow
      back={back}
      breadcrumb={aboveMine}
    >
      <Problems problem={back.problem} kept={false} />
      {one.yes !== undefined && <Yes ask={one.id} yes={one.yes} />}
      {one.yes === undefined && first !== undefined && (
        <>
          <Proposes one={one} offer={first} today={today} />
          {others.length > 0 && <p class="doux">{texts.more(others.length)}</p>}
        </>
      )}
      {one.yes === undefined && first === undefined && <p>{stateOf(one)}</p>}
      {one.yes === undefined && isRead && (
        <>
          {first === undefined && <p>{texts[isListed ? "listed" : "onPoster"]}</p>}
          <p>
            <ButtonLink href={myPassingAt(one.id, "/affiche")} kind="clair">
              {texts.poster}
            </ButtonLink>
          </p>
        </>
      )}
      <details class="pile-s">
        <summary>{texts.end}</summary>
        <Press action={myPassingAt(one.id, "/arreter")} kind="clair">
          {texts.end}
        </Press>
      </details>
    </Page>
  );
}

function Proposes({
  one: { id, day },
  offer,
  today,
}: {
  readonly one: MyPassing;
  readonly offer: Offer;
  readonly today: Temporal.PlainDate;
}) {
  return (
    <div class="pile">
      <p>
        <strong>{texts.proposes(offer.name, writeDay(day, today))}</strong>
      </p>
      {offer.word !== undefined && <p>« {offer.word} »</p>}
      <p>
        <ButtonLink href={myPassingAt(id, `/oui/${offer.id}`)}>
          {texts.firstName(offer.name)}
        </ButtonLink>
      </p>
      <details class="pile-s">
        <summary>{texts.no(offer.name)}</summary>
        <Press action={myPassingAt(id, `/non/${offer.id}`)} kind="clair">
          {texts.no(offer.name)}
        </Press>
      </details>
    </div>
  );
}

function Yes({ ask, yes }: { readonly ask: string; readonly yes: NonNullable<MyPassing["yes"]> }) {
  return (
    <div class="pile">
      <p>
        <strong>{texts.yesTo(yes.name)}</strong>
      </p>
      {yes.word !== undefined && <p>« {yes.word} »</p>}
      <p>{texts.told(yes.told.name, yes.told.where)}</p>
      <details class="pile-s">
        <summary>{texts.undoSays}</summary>
        <Press action={myPassingAt(ask, `/non/${yes.id}`)} kind="clair">
          {texts.undo}
        </Press>
      </details>
    </div>
  );
}
