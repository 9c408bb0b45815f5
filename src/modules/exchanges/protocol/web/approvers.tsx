import { form } from "#basics/form";
import { line, maybeLine } from "#basics/questions";
import { readAddress } from "#rules/people";
import { Questions } from "#ui/questions";

import { namedBy } from "../actions/kinds.ts";
import type { SeenExchange } from "../actions/see-exchange.ts";
import { isSide } from "../domain/exchange.ts";
import type { NamedApprover } from "../domain/need.ts";
import { pageTexts as texts } from "./page-texts.fr.ts";

/** Somebody besides the two who must agree. */
export type Wanted = ReturnType<typeof namedBy>[number];

/** Whose word is awaited, and whom the side that reads named. */
export function wantedNow({ kind, you, turn }: SeenExchange): readonly Wanted[] {
  return isSide(you) ? namedBy(kind, you).filter(({ party }) => turn.includes(party)) : [];
}

const isAddress = (typed?: string) => typed === undefined || readAddress(typed) !== undefined;

function questionsOf({ party, mayBeOneself }: Wanted) {
  const [name, email] = [`${party}-name`, `${party}-email`];
  const asName = { label: texts.approverName, empty: texts.nameMissing, most: 80 } as const;
  const asEmail = {
    label: texts.approverEmail,
    empty: texts.emailWrong,
    type: "email",
    inputmode: "email",
  } as const;
  return mayBeOneself
    ? {
        [name]: maybeLine(name, asName),
        [email]: maybeLine(email, asEmail).refine(isAddress, texts.emailWrong),
      }
    : {
        [name]: line(name, asName),
        [email]: line(email, asEmail).refine(isAddress, texts.emailWrong),
      };
}

/** A name and an address for each one who must agree. */
export function approverQuestions(wanted: readonly Wanted[]) {
  return Object.fromEntries(wanted.flatMap((one) => Object.entries(questionsOf(one))));
}

/** Those who were named, out of what was answered. */
export function approversIn(
  wanted: readonly Wanted[],
  answers: Readonly<Record<string, unknown>>,
): readonly NamedApprover[] {
  const said = (name: string) => {
    const text = answers[name];
    return typeof text === "string" ? text : "";
  };
  return wanted.flatMap(({ party, mayBeOneself }) => {
    const [name, email] = [said(`${party}-name`), said(`${party}-email`)];
    return mayBeOneself && name === "" && email === "" ? [] : [{ party, name, email }];
  });
}

/** Who must agree besides the two, as the side that names them types it. */
export function ApproverFields({ wanted }: { readonly wanted: readonly Wanted[] }) {
  return (
    <>
      {wanted.map((one) => (
        <fieldset class="pile">
          <legend>{one.who}</legend>
          <p class="aide">
            {one.mayBeOneself && `${texts.approverOneself} `}
            {texts.approverHelp}
          </p>
          <Questions of={form(questionsOf(one))} />
        </fieldset>
      ))}
    </>
  );
}
