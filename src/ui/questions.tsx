import { type Form as Asked, type Put, putOf, writeAnswer } from "#basics/form";

import { Check, Checks, Choices } from "./form/choices.tsx";
import { Field, Select, TextArea } from "./field.tsx";
import { texts } from "./texts.fr.ts";

/** The questions of a declared form, in their order, with what is known of their answers. */
export function Questions({
  of,
  values = {},
}: {
  readonly of: Asked;
  readonly values?: object | undefined;
}) {
  const known = new Map<string, unknown>(Object.entries(values));
  return (
    <>
      {Object.entries(of.shape).map(([key, question]) => {
        const value = known.get(key);
        return (
          <Question
            put={putOf(question)}
            value={value === undefined ? [] : [writeAnswer(question, value)].flat()}
          />
        );
      })}
    </>
  );
}

/** An address is pasted: a browser would cut it, and keep a wrong one. Too long, it is said and stays as it was typed. */
const isPasted = (type: string | undefined) => type === "url" || type === "email";

/** What helps to answer; where no word of health has its place, it says so too. */
function helpOf(put: Put): string | undefined {
  if (put.as === "hidden") return undefined;
  if ((put.as !== "line" && put.as !== "lines") || put.health !== true) return put.help;
  return put.help === undefined ? texts.noHealth : `${put.help} ${texts.noHealth}`;
}

/** One question, with the texts that stand in its field. */
export function Question({ put, value }: { readonly put: Put; readonly value: readonly string[] }) {
  const [text] = value;
  const help = helpOf(put);
  switch (put.as) {
    case "line":
      if (put.rows !== undefined)
        return <TextArea {...{ ...put, help }} maxlength={put.most} value={text} />;
      return (
        <Field
          {...{ ...put, help }}
          maxlength={isPasted(put.type) ? undefined : put.most}
          value={text}
        />
      );
    case "lines":
      return <TextArea {...{ ...put, help }} maxlength={put.most} value={text} />;
    case "list":
      return <Select {...put} options={put.of} empty={put.none} value={text ?? ""} />;
    case "choices":
      return <Choices {...put} question={put.label} choices={put.of} value={text} />;
    case "boxes":
      return <Checks {...put} question={put.label} choices={put.of} values={value} />;
    case "yes":
      return <Check {...put} value={put.word} checked={text === (put.word ?? "1")} />;
    case "hidden":
      return null;
  }
}
