import { ButtonLink, Press } from "#ui/form";
import { Land } from "#ui/panel";
import { WithNumbers } from "#ui/page/numbers";

import type { SeenAlarm, SeenRelay } from "../actions/see-relays.ts";
import { APART, AT } from "../domain/address.ts";
import { Emergencies } from "./help-ways.tsx";
import { sayAt, sayHour } from "./say.ts";
import { apartTexts } from "./apart/texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { ToldList } from "./told-list.tsx";

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
      {/* It ends for all who were told: far from what is only read. */}
      <div class="a-l-ecart">
        <Press action={settle} kind={isTaken ? undefined : "clair"}>
          {texts.settled}
        </Press>
      </div>
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

/** What one asked weeks ago, and that nobody said is settled: a line, that opens on what came of it, and one button that closes it. */
export function PastSaid({
  open,
  now,
  settle,
}: {
  readonly open: SeenAlarm;
  readonly now: Temporal.Instant;
  readonly settle: string;
}) {
  return (
    <details class="groupe" id="demande">
      <summary>
        <span>{texts.past(sayAt(open.alarm.raisedAt, now))}</span>
      </summary>
      <div class="pile-s">
        <ToldList told={open.told} now={now} />
        <Press action={settle} kind="clair">
          {texts.settled}
        </Press>
      </div>
    </details>
  );
}
