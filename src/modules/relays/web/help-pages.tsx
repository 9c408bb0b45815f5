import type { GivenBack } from "#basics/form";
import { ButtonLink, Press, Problems } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Land } from "#ui/panel";
import { WithNumbers } from "#ui/page/numbers";
import { WrittenAt } from "#ui/page/written-at";

import type { SeenAlarm, SeenRelay } from "../actions/see-relays.ts";
import { APART, AT, SURE, WHO } from "../domain/address.ts";
import type { Delay } from "../domain/relay.ts";
import { Emergencies, SayForm } from "./help-ways.tsx";
import { sayAt, sayHour } from "./say.ts";
import { SilenceSaid, ToldList } from "./told-list.tsx";
import { apartTexts } from "./apart/texts.fr.ts";
import { texts } from "./texts.fr.ts";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });
const above = { label: texts.title, at: AT };

/** « Prévenir quelqu’un »: three buttons; and, once help is asked for, what came of it. */
export function HelpPage({ seen, back }: { readonly seen: SeenRelay; readonly back: GivenBack }) {
  const { asker, open, silence, wellAt, now } = seen;
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      beneath={<WrittenAt />}
      offline="asked"
      noindex
      narrow
      back={back}
      sheets={["simple.css"]}
    >
      <Problems problem={back.problem} problems={back.problems} kept={false} />
      {open !== undefined && (
        <AlarmSaid open={open} seen={seen} again={SURE} settle={`${AT}/regle`} />
      )}
      {silence !== undefined && <SilenceSaid silence={silence} now={now} />}
      {asker.isOneself && <LastSaid seen={seen} />}
      <SayForm asked={open} />
      {wellAt !== undefined && (
        <p>
          {texts.wellSaid(sayAt(wellAt, now))} {asker.isOneself && <Unheard seen={seen} />}
        </p>
      )}
      {open === undefined && <Emergencies />}
      {asker.isOneself && (
        <p>
          <a href={WHO}>{texts.who}</a>
        </p>
      )}
      {asker.isOneself && (
        <p class="petit">
          <a href="/sans-reseau">{texts.offline}</a>
        </p>
      )}
    </Page>
  );
}

/** What came of it, and right under it whom one calls: who was told, when, who answered; then who is next. */
export function AlarmSaid({
  open,
  seen: { asker, now, relay },
  again,
  settle,
}: {
  readonly open: SeenAlarm;
  readonly seen: SeenRelay;
  readonly again: string;
  readonly settle: string;
}) {
  const { alarm, told, isTaken, isSame, next } = open;
  const words = relay === "help" ? texts : apartTexts;
  const askedHere = alarm.byHolder ? texts.askedByHolder : words.asked;
  const asked = asker.isOneself ? askedHere : texts.askedForThem;
  return (
    <Land title={asked(sayAt(alarm.raisedAt, now))} id="demande" class="pile-s">
      {!isTaken && (
        <p>
          <strong>
            <WithNumbers says={alarm.unansweredAt === undefined ? words.noneYet : words.none} />
          </strong>
        </p>
      )}
      <Emergencies />
      {isTaken && told.length === 0 && <p>{texts.isTaken}</p>}
      <ToldList told={told} now={now} />
      {alarm.nextAt !== undefined && next !== undefined && (
        <p>{texts.next(next, sayAt(alarm.nextAt, now))}</p>
      )}
      <p class="petit doux">{texts.itIs(sayHour(now))}</p>
      {!isSame && <ReadAgain relay={relay} />}
      {relay === "apart" && !isSame && <Press action={again}>{texts.again}</Press>}
      <Press action={settle} kind={isTaken ? undefined : "clair"}>
        {texts.settled}
      </Press>
      {isSame && <ReadAgain relay={relay} />}
    </Land>
  );
}

/** After the act that it waits beside: one more choice, in simple mode, where it is not asked anew. */
function ReadAgain({ relay }: Pick<SeenRelay, "relay">) {
  return (
    <p class="rang">
      <ButtonLink href={relay === "help" ? AT : APART} kind="clair">
        {texts.readAgain}
      </ButtonLink>
    </p>
  );
}

/** « Tout va bien » is told to those whom one chose: to nobody, as long as one chose none. */
export function Unheard({ seen: { chain } }: { readonly seen: SeenRelay }) {
  if (chain.some(({ hearsWell }) => hearsWell)) return null;
  return (
    <>
      {texts.wellUnheard} <a href={WHO}>{texts.wellChoose}</a>
    </>
  );
}

/** The last time that help was asked for, once it is over: who acts for one may have said so. */
function LastSaid({ seen: { open, last, now } }: { readonly seen: SeenRelay }) {
  if (open !== undefined || last?.endedAt === undefined) return null;
  const said = last.ended === "by-holder" ? texts.lastByHolder : texts.lastSettled;
  return (
    <p class="doux">
      {texts.last(sayAt(last.raisedAt, now))} {said(sayAt(last.endedAt, now))}
    </p>
  );
}

/** Who will be told: in their order, or all at once; to who acts for somebody, that somebody will be. */
function sureLead(names: string, delay: Delay): string {
  if (names === "") return texts.sureUnnamed;
  return delay === "at-once" ? texts.sureAll(names) : texts.sureLead(names);
}

/** One more press, so that it is no accident: without a delay that runs, nor anything to undo in time. */
export function SurePage({ seen, back }: { readonly seen: SeenRelay; readonly back: GivenBack }) {
  const { acting } = useFrame();
  const { isReady, chain, delay } = seen;
  return (
    <Page
      title={texts.sureTitle}
      heading={texts.help}
      lead={isReady ? sureLead(LIST.format(chain.map(({ name }) => name)), delay) : texts.nobody}
      noindex
      narrow
      back={back}
      breadcrumb={[above]}
    >
      <Problems problem={back.problem} kept={false} />
      {acting !== undefined && <p>{texts.underMandate(acting.forWhom)}</p>}
      {isReady ? (
        <Press action={SURE}>{texts.sure}</Press>
      ) : (
        seen.asker.isOneself && (
          <p>
            <ButtonLink href={WHO}>{texts.name}</ButtonLink>
          </p>
        )
      )}
      <Emergencies />
      <p>
        <a href={AT}>{texts.not}</a>
      </p>
    </Page>
  );
}
