import { Land } from "#ui/panel";
import { WithNumbers } from "#ui/page/numbers";

import type { SeenAlarm, WithName } from "../actions/see-relays.ts";
import type { AlarmTold } from "../domain/relay.ts";
import { isToCome, sayAt, saySilence } from "./say.ts";
import { PassedSaid } from "./service-pages.tsx";
import { silenceTexts as words } from "./silence-texts.fr.ts";
import { texts } from "./texts.fr.ts";

/** That one's list was told of a silence: who, and who answered. One button says that all is well. */
export function SilenceSaid({
  silence,
  now,
}: {
  readonly silence: SeenAlarm;
  readonly now: Temporal.Instant;
}) {
  const { alarm, told, passed, isTaken, heldIn } = silence;
  const next = sayAt(alarm.nextAt ?? now, now, heldIn);
  return (
    <Land title={saySilence(silence, now)} id="silence" class="pile-s">
      {heldIn && <p>{words.ofSilenceHeld(next)}</p>}
      {!isTaken && !isToCome(silence) && (
        <p>
          <WithNumbers says={alarm.unansweredAt === undefined ? texts.noneYet : words.none} />
        </p>
      )}
      <ToldList told={told} now={now} />
      <PassedSaid passed={passed} now={now} />
      <p>{texts.ofSilenceEnds}</p>
    </Land>
  );
}

export function ToldList({
  told,
  now,
}: Pick<SeenAlarm, "told"> & { readonly now: Temporal.Instant }) {
  if (told.length === 0) return null;
  return (
    <ul class="pile-s">
      {told.map((one) => (
        <li>
          <Told one={one} now={now} />
        </li>
      ))}
    </ul>
  );
}

function Told({
  one: { name, relay, toldAt, beside, answer, answeredAt },
  now,
}: {
  readonly one: WithName<AlarmTold>;
  readonly now: Temporal.Instant;
}) {
  if (beside) return <>{relay === "silence" ? words.toldAlready(name) : texts.toldBeside(name)}</>;
  const told = texts.told(name, sayAt(toldAt, now));
  const said =
    answer === undefined || answeredAt === undefined
      ? `${told} : ${texts.toldOnly}.`
      : `${told}. ${texts.toldAnd[answer](name, sayAt(answeredAt, now))}.`;
  return <>{said}</>;
}
