import { dayOf } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { ButtonLink, Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";

import type { SeenDoor } from "../actions/door.ts";
import { sayEvening } from "../actions/door-texts.fr.ts";
import { CLOSING_DAYS, type Closing as Closes } from "../domain/door.ts";
import { addressTexts as texts } from "./address-texts.fr.ts";
import { comingForm, whoForm } from "./forms.ts";

/** The name of the form by which one says anew how one comes; and of that by which one says who it is, with the yes. */
export const COMING = "coming";
export const WHO = "who";

interface AddressPageProps {
  readonly seen: SeenDoor;
  readonly at: string;
  readonly said: string | undefined;
  readonly back: GivenBack;
  readonly now: Temporal.Instant;
}

/** The holder of an address says whether days are asked there; opening the page says nothing. */
export function AddressPage(props: AddressPageProps) {
  const { seen, at, said, back } = props;
  const { name, place, isConfirmed } = seen;
  return (
    <Page
      title={texts.title(name)}
      heading={headingOf(props)}
      lead={
        !isConfirmed
          ? texts.asksSays(name, place)
          : seen.closing === undefined
            ? texts.confirmedSays(place)
            : texts.closingLead(place)
      }
      above={[name]}
      narrow
      noindex
      back={back}
    >
      {said !== undefined && <p class="anse">{said}</p>}
      {isConfirmed ? <Answered {...props} /> : <Yes {...props} />}
      <p>{isConfirmed ? texts.stopSays : texts.noSays}</p>
      <Press action={`${at}/arreter`} kind="clair">
        {isConfirmed ? texts.stop : texts.no}
      </Press>
    </Page>
  );
}

/** One button; with who it is, where only the letter names it. */
function Yes({ seen: { toWrite }, at, back }: AddressPageProps) {
  if (toWrite === undefined)
    return (
      <Press action={`${at}/oui`} pictogram="yes">
        {texts.yes}
      </Press>
    );
  return (
    <Land title={texts.who} id="qui" class="pile">
      <p>{texts.whoSays}</p>
      <Form
        action={`${at}/qui`}
        asks={whoForm}
        values={toWrite}
        back={backTo(WHO, back)}
        send={texts.yes}
        pictogram="yes"
        class="pile"
      />
    </Land>
  );
}

/** What its holder changes of a door that answers: how one comes, and whether it closes. */
function Answered(props: AddressPageProps) {
  const { seen, at, back } = props;
  return (
    <>
      <Section title={texts.comingTitle} small id="venir" class="pile">
        <Form
          action={`${at}/venir`}
          asks={comingForm}
          values={{ coming: seen.coming }}
          back={backTo(COMING, back)}
          send={texts.comingSend}
          class="pile"
        />
      </Section>
      <Closing {...props} />
    </>
  );
}

function headingOf({ seen: { isConfirmed, closing }, now }: AddressPageProps): string {
  if (!isConfirmed) return texts.asks;
  return closing === undefined ? texts.confirmed : sayClosing(closing, now);
}

/** « La porte se ferme samedi 28 novembre au soir »; the evening once its address was told. */
export function sayClosing({ lastDay }: Pick<Closes, "lastDay">, now: Temporal.Instant): string {
  return lastDay === undefined
    ? texts.closingUntold
    : texts.closing(sayEvening(lastDay, dayOf(now)));
}

/** What any link shows that serves no more: its door is closed, or never was. */
export function OverPage() {
  return (
    <Page title={texts.over} heading={texts.over} lead={texts.overSays} narrow noindex>
      <p>
        <ButtonLink href="/porte">{texts.overWay}</ButtonLink>
      </p>
    </Page>
  );
}

function Closing({ seen: { closing, mayClose }, at }: AddressPageProps) {
  if (closing !== undefined)
    return (
      <Land title={texts.closeTitle} id="fermer" class="pile-s">
        <p>{closing.lastDay === undefined ? texts.closingUntoldSays : texts.closingSays}</p>
        <Press action={`${at}/garder`}>{texts.keep}</Press>
      </Land>
    );
  if (!mayClose) return null;
  return (
    <Section title={texts.closeTitle} small id="fermer" class="pile-s">
      <p>{texts.closeSays(CLOSING_DAYS)}</p>
      <Press action={`${at}/fermer`} kind="clair">
        {texts.close}
      </Press>
    </Section>
  );
}
