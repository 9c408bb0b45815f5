import type { Child } from "hono/jsx";

import { Icon } from "#ui/icon";

import { texts } from "./texts.fr.ts";

export interface Fact {
  readonly label: Child;
  readonly says: Child;
}

/** Labelled facts. One whose `says` is undefined is left out: nothing is said rather than « non renseigné ». */
export function Facts({ facts }: { readonly facts: readonly (Fact | undefined)[] }) {
  return (
    <dl class="faits">
      {facts.map(
        (fact) =>
          fact !== undefined && (
            <div>
              <dt>{fact.label}</dt>
              <dd>{fact.says}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

export interface TimelineDate {
  /** « Lundi 30 novembre, midi » */
  readonly when: Child;
  readonly what: Child;
  readonly state: "passe" | "ici" | "avenir";
}

/** Dates in order along a line; the next one is marked. */
export function Timeline({ dates }: { readonly dates: readonly TimelineDate[] }) {
  return (
    <ol class="dates">
      {dates.map(({ when, what, state }) => (
        <li
          class={state === "avenir" ? undefined : state}
          aria-current={state === "ici" ? "step" : undefined}
        >
          <p>
            <strong>{when}</strong>
          </p>
          <p>{what}</p>
        </li>
      ))}
    </ol>
  );
}

export interface Step {
  readonly title: Child;
  readonly says?: Child;
  readonly state: "fait" | "ici" | "avenir";
}

/** Small successes, or the steps of a long form: done, here, to come. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol class="etapes">
      {steps.map(({ title, says, state }, i) => (
        <li
          class={state === "avenir" ? undefined : state}
          aria-current={state === "ici" ? "step" : undefined}
        >
          <span class="pt">
            {state === "fait" ? <Icon name="done" /> : <span aria-hidden="true">{i + 1}</span>}
          </span>
          <div>
            <strong>
              {state !== "avenir" && (
                <span class="hors">{state === "fait" ? texts.done : texts.here}</span>
              )}
              {title}
            </strong>
            {says !== undefined && <p class="petit doux">{says}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
