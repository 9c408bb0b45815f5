import type { Child } from "hono/jsx";

import { Problem } from "../field.tsx";
import { useField } from "./context.ts";

/*
 * Several fields under one name, in a fixed order: what is sent is one list. For what is asked alike again and
 * again (the hours of seven days, ten facts), where a field each would be a form of forty names.
 */

interface TimesProps {
  readonly name: string;
  readonly label: string;
  /** What each field says to ears, two a span: « ouvre à », « ferme à ». */
  readonly says: readonly string[];
  readonly values: readonly string[];
  /** Between two spans: « et ». */
  readonly and: string;
}

/** The hours of one day: from, to, and perhaps from and to again. */
export function Times({ name, label, says, values, and }: TimesProps) {
  const { id, problem, ticked } = useField(name);
  const shown = ticked(values);
  return (
    <fieldset
      class={problem === undefined ? "heures" : "heures champ faux"}
      aria-describedby={problem === undefined ? undefined : `${id}-e`}
    >
      <legend>{label}</legend>
      <Problem id={id} says={problem} />
      <div class="rang">
        {says.map((word, at) => (
          <>
            {at > 0 && <span aria-hidden="true">{at % 2 === 0 ? and : "–"}</span>}
            <input
              id={at === 0 ? id : `${id}-${at + 1}`}
              name={name}
              type="time"
              value={shown[at] ?? ""}
              aria-label={`${label}, ${word}`}
            />
          </>
        ))}
      </div>
    </fieldset>
  );
}

interface MomentProps {
  readonly name: string;
  readonly label: string;
  /** What each field says to ears: the day, from when, until when. */
  readonly says: readonly [string, string, string];
  readonly values: readonly string[];
}

/** One of several dates to propose: a day, from when, until when. */
export function Moment({ name, label, says, values }: MomentProps) {
  const { id, problem, ticked } = useField(name);
  const shown = ticked(values);
  return (
    <fieldset
      class={problem === undefined ? "heures" : "heures champ faux"}
      aria-describedby={problem === undefined ? undefined : `${id}-e`}
    >
      <legend>{label}</legend>
      <Problem id={id} says={problem} />
      <div class="rang">
        {says.map((word, at) => (
          <>
            {at === 2 && <span aria-hidden="true">–</span>}
            <input
              id={at === 0 ? id : `${id}-${at + 1}`}
              name={name}
              type={at === 0 ? "date" : "time"}
              value={shown[at] ?? ""}
              aria-label={`${label}, ${word}`}
            />
          </>
        ))}
      </div>
    </fieldset>
  );
}

export interface AskedFact {
  readonly label: string;
  /** What is known: the value of a state, and a word on it. */
  readonly state: string;
  readonly words: string;
}

interface StatesProps {
  /** The name of the states, and that of the words beside them. */
  readonly name: string;
  readonly wordsName: string;
  readonly question: Child;
  readonly help: Child;
  readonly facts: readonly AskedFact[];
  readonly states: readonly { readonly value: string; readonly label: string }[];
  /** What the words are, after the label of each: « précision ». */
  readonly says: string;
}

/** Facts that are so, are not so, or that nobody knows; each with a word on it. */
export function States(props: StatesProps) {
  const { name, wordsName, question, help, facts, states, says } = props;
  const own = useField(name);
  const beside = useField(wordsName);
  const chosen = own.ticked(facts.map(({ state }) => state));
  const written = beside.ticked(facts.map(({ words }) => words));
  return (
    <fieldset class="pile" aria-describedby={`${own.id}-a`}>
      <legend>{question}</legend>
      <p class="aide" id={`${own.id}-a`}>
        {help}
      </p>
      <Problem id={own.id} says={own.problem ?? beside.problem} />
      <ul class="etats">
        {facts.map(({ label }, at) => (
          <li>
            <label for={at === 0 ? own.id : `${own.id}-${at + 1}`}>{label}</label>
            <select id={at === 0 ? own.id : `${own.id}-${at + 1}`} name={name} class="moyen">
              {states.map((state) => (
                <option value={state.value} selected={state.value === chosen[at]}>
                  {state.label}
                </option>
              ))}
            </select>
            <input
              name={wordsName}
              id={at === 0 ? beside.id : `${beside.id}-${at + 1}`}
              value={written[at] ?? ""}
              maxlength={200}
              aria-label={`${label} : ${says}`}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
