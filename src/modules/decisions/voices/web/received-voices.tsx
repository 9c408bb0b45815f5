import { dayOf, writeDay } from "#basics/dates";
import { Button, Form, Hidden } from "#ui/form";
import { Section } from "#ui/panel";

import type { Received } from "../actions/see-voice.ts";
import { sayScope } from "./say-scope.ts";
import { texts } from "./texts.fr.ts";

interface Timed {
  readonly now: Temporal.Instant;
}

/** Whose voice is entrusted to me, and whether I accept it. */
export function ReceivedVoices({
  received,
  now,
}: { readonly received: readonly Received[] } & Timed) {
  return (
    <Section title={texts.received} id="recue">
      {received.length === 0 ? (
        <p>{texts.receivedNothing}</p>
      ) : (
        <>
          <p class="petit">{texts.receivedHelp}</p>
          <ul class="lignes">
            {received.map((one) => (
              <ReceivedLine one={one} now={now} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function ReceivedLine({ one, now }: { readonly one: Received } & Timed) {
  const { from, scope, since, answer, place, id } = one;
  const said =
    answer === undefined ? undefined : answer === "accepted" ? texts.accepted : texts.refused;
  return (
    <li class="pile-s">
      <p>
        <strong>{from.name}</strong>
      </p>
      <p class="petit">
        {sayScope(scope)}, {texts.since(writeDay(dayOf(since), dayOf(now)))}.{" "}
        {place > 1 && texts.second(place)} {said}
      </p>
      <Form action="/votes/ma-voix/reponse" class="rang" prefix={`reponse-${id}`}>
        <Hidden name="delegation" value={id} />
        {answer !== "accepted" && (
          <Button
            kind="clair"
            name="answer"
            value="accepted"
            label={`${texts.accept}, ${from.name}`}
          >
            {texts.accept}
          </Button>
        )}
        {answer !== "refused" && (
          <Button
            kind="clair"
            name="answer"
            value="refused"
            label={`${texts.refuse}, ${from.name}`}
          >
            {texts.refuse}
          </Button>
        )}
      </Form>
    </li>
  );
}
