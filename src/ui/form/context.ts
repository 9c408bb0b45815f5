import { createContext, useContext } from "hono/jsx";

/** Field name → the sentence that says what is to be mended. */
export type FieldProblems = Readonly<Record<string, string>>;

/** What was typed, as a form is read: field name → a text, several, or a file (which is not kept). */
export type Typed = Readonly<Record<string, unknown>>;

/** What a form tells its fields. */
export interface FormState {
  readonly typed: Typed | undefined;
  readonly problems: FieldProblems;
  /** Before the ids of its fields, when a page holds several forms. */
  readonly prefix: string | undefined;
}

export const FormContext = createContext<FormState>({
  typed: undefined,
  problems: {},
  prefix: undefined,
});

/** The id of the field of a name. */
export function fieldId(name: string, prefix: string | undefined): string {
  return prefix === undefined ? name : `${prefix}-${name}`;
}

export interface FieldState {
  readonly id: string;
  readonly problem: string | undefined;
  /** The text typed before, else the value given. */
  readonly shown: (value: string | undefined) => string | undefined;
  /** The values ticked before, else those given. */
  readonly ticked: (values: readonly string[]) => readonly string[];
}

/** A field of the form around: its id, its problem, and what was typed in it. */
export function useField(name: string): FieldState {
  const { typed, problems, prefix } = useContext(FormContext);
  return {
    id: fieldId(name, prefix),
    problem: problems[name],
    shown: (value) => (typed === undefined ? value : (textsOf(typed[name])[0] ?? "")),
    ticked: (values) => (typed === undefined ? values : textsOf(typed[name])),
  };
}

function textsOf(typed: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(typed) ? typed : [typed];
  return all.filter((one) => typeof one === "string");
}
