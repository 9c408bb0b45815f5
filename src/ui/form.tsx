import type { Child } from "hono/jsx";

import {
  type Form as Asked,
  type GivenBack,
  HEALTH_ANSWER,
  HEALTH_ANSWERS,
  type KnownOf,
} from "#basics/form";
import { useBegun, useFrame } from "#ui/frame";

import { Button, type ButtonProps } from "./button.tsx";
import type { FieldProblems, Typed } from "./form/context.ts";
import { fieldId, FormContext } from "./form/context.ts";
import { HealthSaid } from "./form/health-said.tsx";
import { Questions } from "./questions.tsx";
import { texts } from "./texts.fr.ts";

export { Button, ButtonLink } from "./button.tsx";
export { Check, Checks, Choices } from "./form/choices.tsx";
export { Field, FileField, SecretCode, Select, TextArea } from "./field.tsx";
export type { FieldProblems, Typed } from "./form/context.ts";

export interface FormProps<Asks extends Asked = Asked> {
  readonly action: string;
  /** "post" by default; a search is a "get", which needs no hidden field. */
  readonly method?: "post" | "get" | undefined;
  /** The word of its button; without it, the form brings its own buttons. */
  readonly send?: string | undefined;
  /** Which of the ten acts that everyone does that button is. */
  readonly pictogram?: ButtonProps["pictogram"];
  /** What it asks, declared once (`#basics/form`): drawn before its children. */
  readonly asks?: Asks | undefined;
  /** What is known of the answers, by the names of the declaration. */
  readonly values?: KnownOf<Asks> | undefined;
  /** What stands against it, and what was typed, so that it stays. */
  readonly back?: GivenBack | undefined;
  /** The sentence of a refusal: shown on top. */
  readonly problem?: string | undefined;
  /** What is to be mended, by field name. */
  readonly problems?: FieldProblems | undefined;
  /** What was typed, so that it stays. */
  readonly typed?: Typed | undefined;
  /** Version of the row shown: the act is refused when someone changed it meanwhile. */
  readonly version?: string | number | undefined;
  /** Needed when a page holds several forms with fields of the same name. */
  readonly prefix?: string | undefined;
  /** True when it sends files. */
  readonly files?: boolean | undefined;
  readonly class?: string | undefined;
  /** For a search: role of the form. */
  readonly role?: "search" | undefined;
  readonly label?: string | undefined;
  readonly children?: Child;
}

/**
 * A form that works without a script. It writes `token`, `act` and `version` by itself, says on top what is to be
 * mended with a link to each field, and lets what was typed stay.
 */
export function Form<Asks extends Asked>(props: FormProps<Asks>) {
  const { method = "post", back = props, prefix, version, asks } = props;
  const { problem, problems = {} } = back;
  // What was just sent and came back prevails over what was begun another day.
  const begun = useBegun(props.action);
  const isTakenUp = method === "post" && back.typed === undefined && begun !== undefined;
  const typed = isTakenUp ? begun.typed : back.typed;
  const health = props.back?.health;
  // Said once to stay as it is written, it is not asked again while something else is mended.
  const keepsHealth = typed?.[HEALTH_ANSWER] === HEALTH_ANSWERS.keep;
  const send = health?.isTaken === false ? undefined : props.send;
  return (
    <FormContext.Provider value={{ typed, problems, prefix }}>
      <Problems problem={problem} problems={problems} prefix={prefix} />
      {isTakenUp && (
        <p class="raison">
          {texts.takenUp(begun.until)}{" "}
          <a class="reprise" href={begun.anew}>
            {texts.anew}
          </a>
        </p>
      )}
      <form
        action={props.action}
        method={method}
        class={props.class ?? "pile-l"}
        role={props.role}
        aria-label={props.label}
        enctype={props.files === true ? "multipart/form-data" : undefined}
        data-repris={isTakenUp ? "" : undefined}
        novalidate
      >
        {method === "post" && <OwnFields version={version} />}
        {keepsHealth && <Hidden name={HEALTH_ANSWER} value={HEALTH_ANSWERS.keep} />}
        {health !== undefined && <HealthSaid {...{ health, prefix }} files={props.files} />}
        {asks !== undefined && <Questions of={asks} values={props.values} />}
        {props.children}
        {send !== undefined && (
          <div class="rang">
            <Button pictogram={props.pictogram}>{send}</Button>
          </div>
        )}
      </form>
    </FormContext.Provider>
  );
}

/** A form of one button: what is pressed is done. */
export function Press(
  props: Omit<FormProps, "send" | "label" | "pictogram"> &
    Pick<ButtonProps, "kind" | "label" | "pictogram">,
) {
  const { kind, label, pictogram, children, ...form } = props;
  return (
    <Form class="rang" {...form}>
      <Button kind={kind} label={label} pictogram={pictogram}>
        {children}
      </Button>
    </Form>
  );
}

function OwnFields({ version }: { readonly version: string | number | undefined }) {
  const { formToken, newAct } = useFrame();
  return (
    <>
      <Hidden name="token" value={formToken()} />
      <Hidden name="act" value={newAct()} />
      {version !== undefined && <Hidden name="version" value={String(version)} />}
    </>
  );
}

/** A value that goes with the form without being asked. */
export function Hidden({ name, value }: { readonly name: string; readonly value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

export interface ProblemsProps {
  /** Whether a form below holds what was typed: it does, unless said otherwise. */
  readonly kept?: boolean | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
  readonly prefix?: string | undefined;
}

/**
 * What is to be mended, each with a link to its field. Nothing when all is well. The page opens there,
 * without scripts too, however far down its form is.
 */
export function Problems({ problem, problems = {}, prefix, kept = true }: ProblemsProps) {
  const fields = Object.entries(problems);
  if (problem === undefined && fields.length === 0) return null;
  const id = fieldId("bilan", prefix);
  return (
    <section class="bilan pile-s" aria-labelledby={id} tabindex={-1} role="alert" autofocus>
      <h2 id={id} class="h-petit">
        {problem ?? texts.toMend(fields.length)}
      </h2>
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, says]) => (
            <li>
              <a href={`#${fieldId(name, prefix)}`}>{says}</a>
            </li>
          ))}
        </ul>
      )}
      {kept && <p class="petit">{texts.kept}</p>}
    </section>
  );
}

/** The title of a page, which says first, and once, that something is to be mended: « Erreur : ouvrir nos locaux ». */
export function titleOf(title: string, { problem, problems = {} }: ProblemsProps): string {
  if (title.startsWith(texts.error(""))) return title;
  return problem === undefined && Object.keys(problems).length === 0 ? title : texts.error(title);
}
