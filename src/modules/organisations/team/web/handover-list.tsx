import { Button, Form } from "#ui/form";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { HandoverItem, SeenHandover } from "../actions/handover.ts";
import { USUAL_ITEMS } from "../domain/handover.ts";
import { addressOf } from "../../domain/organisation.ts";
import { handoverTexts as texts, usualItems } from "./handover-texts.fr.ts";

/** The list that is ticked by both: each ticks on their side, and reads the other's. */
export function HandoverList({ seen }: { readonly seen: SeenHandover }) {
  const { organisation, role, side, name, items } = seen;
  const isOpen = organisation.dissolved === undefined;
  return (
    <Section title={texts.list} id="liste">
      <p>{side === "given" ? texts.listGiven : texts.listReceived(name)}</p>
      <Form action={`${addressOf(organisation)}/passer-la-main/${role.id}/liste`} class="pile">
        <ul class="lignes">
          {items.map((item, i) => (
            <Line item={item} seen={seen} place={i + 1} />
          ))}
        </ul>
        {isOpen && (
          <div class="rang">
            <Button>{texts.save}</Button>
          </div>
        )}
      </Form>
      <p class="petit doux">{texts.print}</p>
    </Section>
  );
}

interface LineProps {
  readonly item: HandoverItem;
  readonly seen: SeenHandover;
  readonly place: number;
}

function Line({ item, seen, place }: LineProps) {
  const { key, thing, given, received } = item;
  const usual = USUAL_ITEMS.find((one) => one === key);
  const mine = seen.side === "given" ? given : received;
  const id = `chose-${place}`;
  return (
    <li class="pile-s">
      <label class="coche">
        <input id={id} type="checkbox" name="chose" value={key} checked={mine !== undefined} />{" "}
        <span>{thing?.label ?? (usual && usualItems[usual])}</span>
      </label>
      <p class="petit">
        <State tone={given === undefined ? undefined : "va"}>
          {given === undefined ? texts.notGiven : texts.given(given)}
        </State>{" "}
        <State tone={received === undefined ? undefined : "va"}>
          {received === undefined ? texts.notReceived : texts.received(received)}
        </State>
        {thing !== undefined && (
          <>
            {" "}
            <a href={thing.at} aria-label={`${texts.see} : ${thing.label}`}>
              {texts.see}
            </a>
          </>
        )}
      </p>
    </li>
  );
}
