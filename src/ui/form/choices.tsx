import type { Child } from "hono/jsx";

import { described, Problem } from "../field.tsx";
import { useField } from "./context.ts";
import { texts } from "../texts.fr.ts";

export interface Choice {
  readonly value: string;
  readonly label: Child;
  /** How many results it would leave, in a filter. */
  readonly count?: number | undefined;
}

interface GroupProps {
  readonly name: string;
  readonly question: Child;
  readonly help?: Child;
  readonly optional?: boolean | undefined;
  readonly choices: readonly Choice[];
  /** "jours": side by side, for short words. */
  readonly layout?: "jours" | undefined;
  /** One must be chosen: simple mode keeps it in sight until one is (simply.ts). */
  readonly needed?: boolean | undefined;
}

/** One of a few. */
export function Choices(props: GroupProps & { readonly value?: string | undefined }) {
  const { ticked } = useField(props.name);
  return (
    <Group
      {...props}
      type="radio"
      ticked={ticked(props.value === undefined ? [] : [props.value])}
    />
  );
}

/** Any of a few. */
export function Checks(props: GroupProps & { readonly values?: readonly string[] | undefined }) {
  const { ticked } = useField(props.name);
  return <Group {...props} type="checkbox" ticked={ticked(props.values ?? [])} />;
}

type TypedGroup = GroupProps & {
  readonly type: "radio" | "checkbox";
  readonly ticked: readonly string[];
};

function Group({
  name,
  question,
  help,
  optional,
  choices,
  layout,
  needed,
  type,
  ticked,
}: TypedGroup) {
  const { id, problem } = useField(name);
  return (
    <fieldset
      class={problem === undefined ? "pile-s" : "pile-s champ faux"}
      data-faut={needed === true ? "" : undefined}
      {...describedGroup({ help }, id, problem)}
    >
      <legend>
        {question}
        {optional === true && <span class="doux"> {texts.optional}</span>}
      </legend>
      {help !== undefined && (
        <p class="aide" id={`${id}-a`}>
          {help}
        </p>
      )}
      <Problem id={id} says={problem} />
      <div class={layout}>
        {choices.map(({ value, label, count }, i) => (
          <label class="coche">
            <input
              id={i === 0 ? id : `${id}-${i + 1}`}
              type={type}
              name={name}
              value={value}
              checked={ticked.includes(value)}
            />{" "}
            <span>
              {label}
              {count !== undefined && <span class="doux petit"> {count}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function describedGroup(asked: { readonly help?: Child }, id: string, problem: string | undefined) {
  return { "aria-describedby": described(asked, id, problem)["aria-describedby"] };
}

export interface CheckProps {
  readonly name: string;
  readonly label: Child;
  readonly value?: string | undefined;
  readonly checked?: boolean | undefined;
}

/** A single yes, to tick. */
export function Check({ name, label, value = "1", checked = false }: CheckProps) {
  const { id, problem, ticked } = useField(name);
  return (
    <div class={problem === undefined ? undefined : "champ faux"}>
      <Problem id={id} says={problem} />
      <label class="coche">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          checked={ticked(checked ? [value] : []).includes(value)}
          {...described({}, id, problem)}
        />{" "}
        <span>{label}</span>
      </label>
    </div>
  );
}
