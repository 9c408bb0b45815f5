import type { Child } from "hono/jsx";

import { Icon } from "#ui/icon";

import { useField } from "./form/context.ts";
import { texts } from "./texts.fr.ts";

export interface AskedProps {
  readonly name: string;
  readonly label: Child;
  readonly help?: Child;
  /** Says « (facultatif) » after the label. */
  readonly optional?: boolean | undefined;
  /** What stands in it at first; what was typed before comes first. */
  readonly value?: string | undefined;
  readonly width?: "court" | "moyen" | undefined;
}

export type FieldProps = AskedProps & {
  readonly type?:
    | "text"
    | "email"
    | "tel"
    | "url"
    | "search"
    | "date"
    | "time"
    | "datetime-local"
    | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputmode?:
    | "numeric"
    | "decimal"
    | "text"
    | "email"
    | "tel"
    | "url"
    | "search"
    | undefined;
  readonly maxlength?: number | undefined;
  /** The id of a list of suggestions. */
  readonly list?: string | undefined;
  /** Where the house proposes texts while one types (`enhance/parts/suggest.ts`). */
  readonly suggestAt?: string | undefined;
  /** A short list of texts to choose from, where no script proposes them. */
  readonly among?: readonly string[] | undefined;
};

/** A line to write: label, help, error, field, in this order. */
export function Field(props: FieldProps) {
  const { id, problem, shown } = useField(props.name);
  const among = props.among ?? [];
  const own = among.length > 0 ? `${id}-d` : undefined;
  return (
    <Asked {...props} id={id} problem={problem}>
      <input
        id={id}
        name={props.name}
        type={props.type ?? "text"}
        value={shown(props.value)}
        class={props.width}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        list={props.list ?? own}
        data-propose={props.suggestAt}
        {...described(props, id, problem)}
      />
      {own !== undefined && (
        <datalist id={own}>
          {among.map((text) => (
            <option value={text}>{text}</option>
          ))}
        </datalist>
      )}
    </Asked>
  );
}

/** Several lines to write. */
export function TextArea(
  props: AskedProps & {
    readonly rows?: number | undefined;
    readonly maxlength?: number | undefined;
  },
) {
  const { id, problem, shown } = useField(props.name);
  return (
    <Asked {...props} id={id} problem={problem}>
      <textarea
        id={id}
        name={props.name}
        rows={props.rows}
        maxlength={props.maxlength}
        class={props.width}
        {...described(props, id, problem)}
      >
        {/* a first line end is eaten by the reader of HTML: one more, so that what was typed stays */}
        {`\n${shown(props.value) ?? ""}`}
      </textarea>
    </Asked>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of many, in a folded list: for more than about seven; else `Choices`. */
export function Select(
  props: AskedProps & { readonly options: readonly Option[]; readonly empty?: string | undefined },
) {
  const { id, problem, shown } = useField(props.name);
  const chosen = shown(props.value);
  return (
    <Asked {...props} id={id} problem={problem}>
      <select id={id} name={props.name} class={props.width} {...described(props, id, problem)}>
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Asked>
  );
}

/** The digits received by e-mail: the keyboard of numbers, and the telephone's own suggestion. */
export function SecretCode(props: {
  readonly name: string;
  readonly label: string;
  readonly digits?: number | undefined;
  readonly help?: Child;
}) {
  const { id, problem, shown } = useField(props.name);
  const asked = { ...props, help: props.help ?? texts.codeHelp(props.digits ?? 6) };
  return (
    <Asked {...asked} id={id} problem={problem}>
      <input
        id={id}
        name={props.name}
        type="text"
        value={shown(undefined)}
        class="court code"
        autocomplete="one-time-code"
        inputmode="numeric"
        autocapitalize="none"
        {...described(asked, id, problem)}
      />
    </Asked>
  );
}

/** A file to send; the form around it says `files`. */
export function FileField(
  props: Omit<AskedProps, "value"> & {
    readonly accept?: string | undefined;
    readonly several?: boolean | undefined;
  },
) {
  const { id, problem } = useField(props.name);
  return (
    <Asked {...props} id={id} problem={problem}>
      <input
        id={id}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.several === true}
        {...described(props, id, problem)}
      />
    </Asked>
  );
}

type FrameProps = Pick<AskedProps, "label" | "help" | "optional"> & {
  readonly id: string;
  readonly problem: string | undefined;
  readonly children: Child;
};

function Asked({ id, label, help, optional, problem, children }: FrameProps) {
  return (
    <div class={problem === undefined ? "champ" : "champ faux"}>
      <label for={id}>
        {label}
        {optional === true && <span class="doux"> {texts.optional}</span>}
      </label>
      {help !== undefined && (
        <p class="aide" id={`${id}-a`}>
          {help}
        </p>
      )}
      <Problem id={id} says={problem} />
      {children}
    </div>
  );
}

/** The sentence of a field's problem, above the field. */
export function Problem({ id, says }: { readonly id: string; readonly says: string | undefined }) {
  if (says === undefined) return null;
  return (
    <p class="erreur" id={`${id}-e`}>
      <Icon name="warning" />
      <span>{says}</span>
    </p>
  );
}

/** The attributes that tie a field to its help and its problem. */
export function described(
  { help }: { readonly help?: Child },
  id: string,
  problem: string | undefined,
): {
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": "true" | undefined;
} {
  const by = [help !== undefined && `${id}-a`, problem !== undefined && `${id}-e`]
    .filter(Boolean)
    .join(" ");
  return {
    "aria-describedby": by === "" ? undefined : by,
    "aria-invalid": problem === undefined ? undefined : "true",
  };
}
