import { capital } from "#basics/text";
import { Button, Form, Select } from "#ui/form";
import { Above, State } from "#ui/state";
import { RHYTHMS } from "#rules/notifications";

import type { Alert } from "../../domain/alert.ts";
import { alertTexts } from "./texts.fr.ts";

const texts = alertTexts.alert;

export interface AlertFormProps {
  readonly alert: Alert;
  readonly words: string;
  /** How many calls it found; not said for a call that one follows. */
  readonly found?: number | undefined;
  /** Where its buttons post. */
  readonly at: string;
  readonly level: "h2" | "h3";
}

/** One alert: what it looks for, its state, its rhythm, and what can be done. */
export function AlertForm({ alert, words, found, at, level: Title }: AlertFormProps) {
  const { state, rhythm, wanted, id } = alert;
  const results =
    wanted.what === "search"
      ? { at: `/appels${wanted.query === "" ? "" : `?${wanted.query}`}`, label: texts.results }
      : { at: `/appels/${wanted.number}`, label: texts.seeCall };
  const ended = wanted.what === "call" ? wanted.ended : undefined;
  return (
    <article class="pile-s">
      <Above
        facts={
          ended === undefined
            ? [
                <State tone={state === "on" ? "va" : "attend"}>{texts.state[state]}</State>,
                alertTexts.rhythms[rhythm],
              ]
            : [<State>{texts.ended[ended]}</State>]
        }
      />
      <Title>{capital(words)}</Title>
      {ended !== undefined && <p>{texts.endedSays[ended]}</p>}
      {found !== undefined && <p class="doux">{texts.found(found)}</p>}
      <p>
        <a href={results.at} aria-label={texts.of(results.label, words)}>
          {results.label}
        </a>
      </p>
      {state === "stopped" ? (
        <PutBack alert={alert} words={words} at={at} />
      ) : ended === undefined ? (
        <Changes alert={alert} words={words} at={at} />
      ) : (
        <Form action={at} prefix={`a-${id}`} class="">
          <Act act="arreter" says={texts.remove} words={words} />
        </Form>
      )}
    </article>
  );
}

/** A tap too many is undone for a week. */
function PutBack({ alert, words, at }: Pick<AlertFormProps, "alert" | "words" | "at">) {
  return (
    <Form action={at} prefix={`a-${alert.id}`} class="pile-s">
      <p>{texts.stoppedSays}</p>
      <div class="rang">
        <Act act="remettre" says={texts.putBack} words={words} />
      </div>
    </Form>
  );
}

/** How often it writes, paused or not, or stopped. */
function Changes({ alert, words, at }: Pick<AlertFormProps, "alert" | "words" | "at">) {
  const { state, rhythm, id } = alert;
  return (
    <Form action={at} prefix={`a-${id}`} class="pile-s">
      <Select
        name="rythme"
        label={texts.rhythm}
        value={rhythm}
        width="moyen"
        options={RHYTHMS.map((value) => ({ value, label: alertTexts.rhythms[value] }))}
      />
      <div class="rang">
        <Act act="rythme" says={texts.change} words={words} />
        {state === "on" && <Act act="pause" says={texts.pause} words={words} />}
        {state === "paused" && <Act act="reprendre" says={texts.resume} words={words} />}
        {state === "asked" && <Act act="reprendre" says={texts.confirm} words={words} />}
        <Act act="arreter" says={texts.stop} words={words} />
      </div>
    </Form>
  );
}

function Act(props: { readonly act: string; readonly says: string; readonly words: string }) {
  return (
    <Button kind="clair" name="faire" value={props.act} label={texts.of(props.says, props.words)}>
      {props.says}
    </Button>
  );
}
