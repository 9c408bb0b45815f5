import type { GivenBack } from "#basics/form";
import { WhoseLetterPage } from "#pieces/people";
import { Press, Problems } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { WithNumbers } from "#ui/page/numbers";

import type { SeenNamed } from "../actions/answer-asked.ts";
import type { SeenTold } from "../actions/answer-alarm.ts";
import type { SeenForOthers } from "../actions/see-relays.ts";
import { askedAt, toldAt } from "../domain/address.ts";
import { WHOSE_LETTER } from "./mail-texts.fr.ts";
import { sayAt } from "./say.ts";
import { toldServiceTexts as service } from "./service-texts.fr.ts";
import { forOthersTexts as texts } from "./texts.fr.ts";

/** « On me prévient »: what waits for one's answer, and by whom one is named. */
export function ForOthersPage({
  seen: { told, named, now },
  back,
}: {
  readonly seen: SeenForOthers;
  readonly back: GivenBack;
}) {
  return (
    <Page title={texts.title} heading={texts.title} lead={texts.lead} noindex narrow back={back}>
      <Problems problem={back.problem} kept={false} />
      {told.length + named.length === 0 && <p>{texts.nothing}</p>}
      <Lines>
        {told.map((one) => (
          <div class="pile-s">
            <h2 class="petit">{texts[one.relay](one.name)}</h2>
            <ToldSaid one={one} now={now} to={(rest) => toldAt(one.id, rest)} />
          </div>
        ))}
        {named.map((one) => (
          <div class="pile-s">
            <h2 class="petit">{headOf(one)}</h2>
            {one.wellAt !== undefined && (
              <p>
                <strong>{texts.wellOf(one.name, sayAt(one.wellAt, now))}</strong>
              </p>
            )}
            <NamedSaid one={one} to={(rest) => askedAt(one.id, rest)} />
          </div>
        ))}
      </Lines>
      {told.length > 0 && (
        <p class="petit doux">
          <WithNumbers says={texts.emergency} />
        </p>
      )}
    </Page>
  );
}

interface ToldProps {
  readonly one: SeenTold;
  readonly now: Temporal.Instant;
  readonly to: (rest: string) => string;
}

/** Since when, whether somebody takes care of it, and the two answers. */
export function ToldSaid({ one, now, to }: ToldProps) {
  const { id, name, raisedAt, mine, isTaken, takenBy, isUnanswered, ended } = one;
  if (ended !== undefined) return <p>{texts.over[ended]}</p>;
  const says = one.service === undefined ? texts : service;
  // Outside the family nobody else is told.
  const passes = one.relay !== "apart" && !isTaken && !isUnanswered;
  const isOthers = isTaken && mine !== "takes";
  return (
    <>
      {one.service && <p>{service.why(one.service.name)}</p>}
      <p>{texts.since[one.relay](sayAt(raisedAt, now))}</p>
      {one.service && <HowToReach {...one.service} />}
      {one.service === undefined && !isOthers && <p>{texts.callThem(name)}</p>}
      {mine === "takes" && <p>{says.mine}</p>}
      {mine === "cannot" && (
        <p>
          {says.cannotSaid} {passes && texts.cannotPasses}
        </p>
      )}
      {isOthers && <p>{texts.taken(takenBy)}</p>}
      {!isTaken && isUnanswered && <p>{texts.unanswered}</p>}
      <div class="rang">
        {!isTaken && (
          <Press action={to("/je-men-occupe")} prefix={`oui-${id}`} label={says.takesOf(name)}>
            {says.takes}
          </Press>
        )}
        {mine !== "cannot" && (mine === "takes" || !isTaken) && (
          <Press
            action={to("/je-ne-peux-pas")}
            prefix={`non-${id}`}
            kind="clair"
            label={says.cannotOf(name)}
          >
            {says.cannot}
          </Press>
        )}
      </div>
    </>
  );
}

/** What whoever answers for a service reads of whose silence it is: the telephone they gave, or that they gave none. */
function HowToReach({ telephone, isOld = false }: NonNullable<SeenTold["service"]>) {
  return (
    <>
      <p>
        {telephone === undefined ? (
          isOld ? (
            service.reachInside
          ) : (
            service.noReach
          )
        ) : (
          <>
            {service.reach} <a href={`tel:${telephone.replace(/[^+\d]/g, "")}`}>{telephone}</a>
          </>
        )}
      </p>
      <p>{service.nothingElse}</p>
    </>
  );
}

interface NamedProps {
  readonly one: SeenNamed;
  readonly to: (rest: string) => string;
}

/** What stands between the two, in one sentence: that it is asked, or what one said. */
function headOf({ name, relay, said }: SeenNamed): string {
  if (said === "waiting") return texts.asks[relay](name);
  if (said === "yes") return texts.agreed[relay](name);
  return said === "no" ? texts.saidNo(name) : texts.saidLeft(name);
}

/** Yes or no; and, once yes, no more. */
export function NamedSaid({ one: { id, name, relay, said, ofSilence }, to }: NamedProps) {
  return (
    <>
      {said === "yes" && <p>{texts.saidYes}</p>}
      {(said === "no" || said === "left") && <p>{texts.changeMind}</p>}
      {said === "waiting" && <p>{texts.askedSays}</p>}
      {ofSilence && (said === "yes" || said === "waiting") && (
        <p>
          {texts.ofSilence(name)} {texts.ofSilenceReads}
        </p>
      )}
      {relay === "apart" && <p>{texts.apartSays}</p>}
      <div class="rang">
        {said !== "yes" && (
          <Press action={to("/oui")} prefix={`oui-${id}`} label={texts.yesOf(name)}>
            {texts.yes}
          </Press>
        )}
        {said === "waiting" && (
          <Press action={to("/non")} prefix={`non-${id}`} kind="clair" label={texts.noOf(name)}>
            {texts.no}
          </Press>
        )}
        {said === "yes" && (
          <Press action={to("/non")} prefix={`non-${id}`} kind="clair" label={texts.leaveOf(name)}>
            {texts.leave}
          </Press>
        )}
      </div>
    </>
  );
}

/** From a letter, before all: to whom it is written, and the numbers of emergency, from the first second. */
export function WhoseToldPage({ one, at }: { readonly one: SeenTold; readonly at: string }) {
  return (
    <WhoseLetterPage title={WHOSE_LETTER} name={one.to} at={at}>
      <p class="petit doux">
        <WithNumbers says={one.service ? service.notAlarm : texts.emergency} />
      </p>
    </WhoseLetterPage>
  );
}

/** From a letter: one person, since when, two buttons. */
export function ToldPage({ one, now, to, back }: ToldProps & { readonly back: GivenBack }) {
  return (
    <Page
      title={texts.letterTitle}
      heading={one.ended === undefined ? texts[one.relay](one.name) : texts.letterTitle}
      noindex
      narrow
      back={back}
    >
      <Problems problem={back.problem} kept={false} />
      <ToldSaid one={one} now={now} to={to} />
      <p class="petit doux">
        <WithNumbers says={one.service ? service.notAlarm : texts.emergency} />
      </p>
    </Page>
  );
}

/** From a letter: who asks, yes or no; at any time, no more. */
export function AskedPage({ one, to, back }: NamedProps & { readonly back: GivenBack }) {
  return (
    <Page title={texts.askedTitle} heading={headOf(one)} noindex narrow back={back}>
      <Problems problem={back.problem} kept={false} />
      <NamedSaid one={one} to={to} />
    </Page>
  );
}
