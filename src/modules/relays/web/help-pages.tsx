import type { GivenBack } from "#basics/form";
import { ButtonLink, Press, Problems } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Land } from "#ui/panel";

import type { SeenAlarm, SeenRelay, WithName } from "../actions/see-relays.ts";
import { APART, AT, SURE, WHO } from "../domain/address.ts";
import type { AlarmTold } from "../domain/relay.ts";
import { Emergencies, SayForm } from "./help-ways.tsx";
import { sayAt, sayHour } from "./say.ts";
import { apartTexts, texts } from "./texts.fr.ts";

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
      <SayForm isAsked={open !== undefined} />
      {wellAt !== undefined && <p>{texts.wellSaid(sayAt(wellAt, now))}</p>}
      <Emergencies />
      {asker.isOneself && (
        <p>
          <a href={WHO}>{texts.who}</a>
        </p>
      )}
    </Page>
  );
}

/** What came of it: who was told, when, who answered; then who is next. */
function AlarmSaid({
  open,
  seen: { now, relay },
  again,
  settle,
}: {
  readonly open: SeenAlarm;
  readonly seen: SeenRelay;
  readonly again: string;
  readonly settle: string;
}) {
  const { alarm, told, isTaken, next } = open;
  const words = relay === "help" ? texts : apartTexts;
  const asked = alarm.byHolder ? texts.askedByHolder : words.asked;
  return (
    <Land title={asked(sayAt(alarm.raisedAt, now))} id="demande" class="pile-s">
      {!isTaken && (
        <p>
          <strong>{alarm.unansweredAt === undefined ? words.noneYet : words.none}</strong>
        </p>
      )}
      <ul class="pile-s">
        {told.map((one) => (
          <li>
            <Told one={one} now={now} />
          </li>
        ))}
      </ul>
      {alarm.nextAt !== undefined && next !== undefined && (
        <p>{texts.next(next, sayAt(alarm.nextAt, now))}</p>
      )}
      <p class="petit doux">{texts.itIs(sayHour(now))}</p>
      <p class="rang">
        <ButtonLink href={relay === "help" ? AT : APART} kind="clair">
          {texts.readAgain}
        </ButtonLink>
      </p>
      {relay === "apart" && alarm.unansweredAt !== undefined && (
        <Press action={again}>{texts.again}</Press>
      )}
      <Press action={settle}>{texts.settled}</Press>
    </Land>
  );
}

/** That one's list was told of a silence: who, and who answered. One button says that all is well. */
function SilenceSaid({
  silence: { alarm, told, isTaken },
  now,
}: {
  readonly silence: SeenAlarm;
  readonly now: Temporal.Instant;
}) {
  return (
    <Land title={texts.ofSilence(sayAt(alarm.raisedAt, now))} id="silence" class="pile-s">
      {!isTaken && <p>{texts.noneYet}</p>}
      <ul class="pile-s">
        {told.map((one) => (
          <li>
            <Told one={one} now={now} />
          </li>
        ))}
      </ul>
      <p>{texts.ofSilenceEnds}</p>
    </Land>
  );
}

function Told({
  one: { name, toldAt, answer, answeredAt },
  now,
}: {
  readonly one: WithName<AlarmTold>;
  readonly now: Temporal.Instant;
}) {
  const said =
    answer === undefined || answeredAt === undefined
      ? texts.toldOnly
      : texts.toldAnd[answer](sayAt(answeredAt, now));
  return (
    <>
      {texts.told(name, sayAt(toldAt, now))} : {said}
    </>
  );
}

/** One more press, so that it is no accident: without a delay that runs, nor anything to undo in time. */
export function SurePage({ seen, back }: { readonly seen: SeenRelay; readonly back: GivenBack }) {
  const { acting } = useFrame();
  const isReady = seen.chain.length > 0;
  return (
    <Page
      title={texts.sureTitle}
      heading={texts.help}
      lead={
        isReady ? texts.sureLead(LIST.format(seen.chain.map(({ name }) => name))) : texts.nobody
      }
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

/** « Quelque chose ne va pas »: said to one person outside the family; read here by nobody else. */
export function ApartPage({ seen, back }: { readonly seen: SeenRelay; readonly back: GivenBack }) {
  const { chain, open } = seen;
  const [named] = chain;
  return (
    <Page
      title={apartTexts.title}
      heading={apartTexts.title}
      lead={named === undefined ? apartTexts.nobody : apartTexts.lead(named.name)}
      noindex
      narrow
      back={back}
      breadcrumb={[above]}
    >
      <Problems problem={back.problem} kept={false} />
      {open !== undefined && (
        <AlarmSaid open={open} seen={seen} again={APART} settle={`${APART}/regle`} />
      )}
      {open === undefined && named !== undefined && (
        <>
          <p>{apartTexts.noWhy}</p>
          <Press action={APART}>{apartTexts.send}</Press>
        </>
      )}
      <Emergencies />
      <p>{apartTexts.numbers}</p>
      <p>
        <a href={`${AT}/hors-famille`}>{apartTexts.who}</a>
      </p>
    </Page>
  );
}
