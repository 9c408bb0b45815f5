import type { GivenBack } from "#basics/form";
import { sayQuietHours } from "#basics/french/quiet-hours.fr";
import type { QuietHours } from "#basics/hours/quiet";
import { ButtonLink, Form, Press, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { WithNumbers } from "#ui/page/numbers";

import type { SeenKnown, SeenList, SeenRelay, WithName } from "../actions/see-relays.ts";
import {
  apartAt,
  APART,
  APART_WHO,
  AT,
  DELAY,
  NEW,
  QUIET,
  SERVICES,
  SILENCE,
  WHO,
} from "../domain/address.ts";
import { MOST_NAMED, type Named } from "../domain/relay.ts";
import { inTurnOf } from "../domain/service.ts";
import { delayForm, silenceForm } from "./forms.ts";
import { KnownList } from "./known-pages.tsx";
import { serviceTexts as services } from "./service-texts.fr.ts";
import { doneTexts } from "./done-texts.fr.ts";
import { silenceTexts as silence } from "./silence-texts.fr.ts";
import { apartTexts } from "./apart/texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { InOrder } from "./who-list.tsx";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });
const allOf = (chain: readonly WithName<Named>[]) => LIST.format(chain.map(({ name }) => name));
/** By name, in turn; a service, which is told of a silence alone, where it is. */
const turnsOf = ({ chain, served, tellsOfSilence }: SeenList): readonly string[] =>
  inTurnOf({ chain, served: tellsOfSilence ? served : undefined }).map(({ person, name }) =>
    person === undefined ? texts.inOrder.service(name) : name,
  );
const above = { label: texts.title, at: AT };
const ofWho = { label: texts.whoTitle, at: WHO };
const ofApart = { label: apartTexts.title, at: APART };

/** Whom one named, in one's order; and after how long the next is told. */
export function WhoPage({
  seen,
  done,
  back,
}: {
  readonly seen: SeenList;
  /** What was just done, by its word. */
  readonly done?: string | undefined;
  readonly back: GivenBack;
}) {
  const { named, served, delay } = seen;
  const turns = turnsOf(seen);
  return (
    <Page
      title={texts.whoTitle}
      heading={texts.whoTitle}
      lead={texts.whoLead}
      noindex
      narrow
      back={back}
      breadcrumb={[above]}
    >
      <Problems problem={back.problem} kept={false} />
      <DoneSaid done={done} />
      {turns.length > 1 && (
        <p>{texts.inOrder[delay === "at-once" ? "together" : "each"](LIST.format(turns))}</p>
      )}
      {named.length === 0 && served === undefined ? (
        <p>{texts.noneNamed}</p>
      ) : (
        <InOrder seen={seen} />
      )}
      {named.length < MOST_NAMED.help && (
        <p>
          <ButtonLink href={NEW}>{texts.name}</ButtonLink>
        </p>
      )}
      <How seen={seen} />
      <Others hasService={served !== undefined} />
      <p class="petit doux">
        <WithNumbers says={texts.notAlarm} />
      </p>
    </Page>
  );
}

/** Who else may be told: a service, of a silence; somebody outside the family. */
function Others({ hasService }: { readonly hasService: boolean }) {
  return (
    <>
      {!hasService && (
        <p>
          <a href={SERVICES}>{services.way}</a>
        </p>
      )}
      <p>
        <a href={APART_WHO}>{texts.apartWay}</a>
      </p>
    </>
  );
}

/** After how long the next is told, and whether of a silence. */
function How({ seen: { delay, tellsOfSilence, quiet } }: { readonly seen: SeenList }) {
  return (
    <>
      <p>
        {texts.delayNow(texts.delaysShort[delay])} <a href={DELAY}>{texts.delayChange}</a>
      </p>
      <p>
        {texts.silenceNow[tellsOfSilence ? "yes" : "no"]}{" "}
        <a href={SILENCE}>{texts.silenceChange}</a>
      </p>
      <Quiet hours={quiet} />
    </>
  );
}

/** In which hours nothing of a silence is told. */
function Quiet({ hours }: { readonly hours: QuietHours }) {
  return (
    <p>
      {silence.quietNow(sayQuietHours(hours))} <a href={QUIET}>{silence.quietChange}</a>
    </p>
  );
}

/** That what one just did of one's list is done. */
function DoneSaid({ done = "" }: { readonly done?: string | undefined }) {
  const said = new Map(Object.entries(doneTexts)).get(done);
  return said === undefined ? null : <output>{said}</output>;
}

/** After how long the next is told. */
export function DelayPage({ seen, back }: { readonly seen: SeenRelay; readonly back: GivenBack }) {
  return (
    <Page
      title={texts.delayTitle}
      heading={texts.delayTitle}
      noindex
      narrow
      back={back}
      breadcrumb={[above, ofWho]}
    >
      <Form
        action={DELAY}
        asks={delayForm}
        values={{ delay: seen.delay }}
        back={back}
        send={texts.keep}
      />
    </Page>
  );
}

/** Whether one's list is told when a silence lasts. */
export function SilencePage({
  seen,
  known,
  back,
}: {
  readonly seen: SeenList;
  /** Whom one may add. */
  readonly known: SeenKnown["known"];
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={texts.silenceTitle}
      heading={texts.silenceTitle}
      lead={texts.silenceLead}
      noindex
      narrow
      back={back}
      breadcrumb={[above, ofWho]}
    >
      <Problems problem={back.problem} kept />
      <p>
        <WithNumbers says={texts.silenceReads} />
      </p>
      {seen.named.length > 0 && (
        <p>
          {texts.silenceIn(allOf(seen.named))} {silence.silenceOfTwo}
        </p>
      )}
      <Form
        action={SILENCE}
        asks={silenceForm(known)}
        values={{ tells: seen.tellsOfSilence ? "oui" : "non" }}
        back={back}
        send={texts.keep}
      />
      <Quiet hours={seen.quiet} />
    </Page>
  );
}

/** Who is told outside the family; or whom one may ask. */
export function ApartWhoPage({
  seen: { named },
  known: { known, inPeace },
  back,
}: {
  readonly seen: SeenRelay;
  readonly known: SeenKnown;
  readonly back: GivenBack;
}) {
  const [one] = named;
  return (
    <Page
      title={apartTexts.whoTitle}
      heading={apartTexts.whoTitle}
      lead={apartTexts.whoLead}
      noindex
      narrow
      back={back}
      breadcrumb={[above, ofApart]}
    >
      <Problems problem={back.problem} kept={false} />
      {one === undefined ? (
        <KnownList known={known} inPeace={inPeace} at={apartAt} />
      ) : (
        <div class="rang bouts">
          <div class="pile-s">
            <h2 class="petit">{one.name}</h2>
            <p>{texts.said[one.said]}</p>
          </div>
          <Press action={`${APART_WHO}/retirer`} kind="clair" label={texts.takeOffOf(one.name)}>
            {texts.takeOff}
          </Press>
        </div>
      )}
    </Page>
  );
}
