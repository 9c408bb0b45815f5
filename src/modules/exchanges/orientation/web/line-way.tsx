import { addressOf as circleAt, type Circle } from "#rules/circles";
import { ButtonLink } from "#ui/form";

import type { NamedActor } from "../actions/describe-lines.ts";
import type { Contact, WayToAsk } from "../domain/way-to-ask.ts";
import { wayTexts as texts } from "./line-texts.fr.ts";

export interface LineWayProps {
  /** The page of the line. */
  readonly at: string;
  readonly need: string;
  readonly ask: WayToAsk;
  readonly named: Pick<NamedActor, "name" | "at" | "contact">;
  /** Whom they pass on to, in words. */
  readonly next?: string | undefined;
  /** The circle that keeps the table, where it is known. */
  readonly circle?: Circle | undefined;
}

/** How one asks whoever answers a line: a button that leads there, or the sentence that says how. */
export function LineWay(props: LineWayProps) {
  const { at, need, ask, named } = props;
  return (
    <div class="demande pile-s">
      {ask.way === "here" && (
        <ButtonLink href={`${at}/demander`} kind="clair" label={texts.askFor(named.name, need)}>
          {texts.ask(named.name)}
        </ButtonLink>
      )}
      {ask.contacts.map((contact) => (
        <Reach contact={contact} name={named.name} />
      ))}
      <Otherwise {...props} />
    </div>
  );
}

function Reach({ contact, name }: { readonly contact: Contact; readonly name: string }) {
  return (
    <ButtonLink
      href={contact.href}
      kind="clair"
      label={texts.reachOf[contact.kind](contact.says, name)}
    >
      {texts.reach[contact.kind](contact.says)}
    </ButtonLink>
  );
}

/** What one does where there is no button to ask. */
function Otherwise({ ask, named, next, circle }: LineWayProps) {
  switch (ask.way) {
    case "here":
    case "mine":
      return null;
    case "contact":
      return ask.contacts.length > 0 ? null : (
        <p class="petit">{texts.goThere(named.contact ?? "")}</p>
      );
    case "page":
      return named.at === undefined ? null : (
        <ButtonLink href={named.at} kind="clair" label={texts.pageOf(named.name)}>
          {texts.page}
        </ButtonLink>
      );
    case "circle":
      return (
        <p class="petit">
          {texts.notReached(named.name)}{" "}
          {circle !== undefined && (
            <>
              {texts.askCircle} <a href={circleAt(circle)}>{circle.name}</a>.
            </>
          )}
        </p>
      );
    case "nobody":
      return <p class="petit">{next === undefined ? texts.nobody : texts.nobodyBut(next)}</p>;
  }
}
