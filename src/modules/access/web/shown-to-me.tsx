import { Section } from "#ui/panel";

import type { Shown } from "../actions/tell-shown.ts";
import { AT } from "./at.ts";
import { texts } from "./sharing-texts.fr.ts";
import { shownTexts } from "./shown-texts.fr.ts";

export interface ShownToMeProps {
  readonly shown: readonly Shown[];
  /** What was read of others and is over. */
  readonly over?: readonly Shown[];
  readonly now: Temporal.Instant;
  readonly id: string;
}

/** What others share, each with its end; and whose is over. */
export function ShownToMe({ shown, over = [], now, id }: ShownToMeProps) {
  if (shown.length + over.length === 0) return null;
  return (
    <Section title={texts.withMe} id={id} class="pile-s">
      <ul class="pile-s">
        {shown.map(({ giver, name, ...ends }) => (
          <li>
            <a href={`${AT}/de/${giver}`}>{texts.sharedBy(name)}</a>
            {ends.until !== undefined && (
              <>
                {" "}
                <span class="petit doux">{shownTexts.until(ends, now)}</span>
              </>
            )}
          </li>
        ))}
        {over.map(({ name }) => (
          <li class="petit doux">{shownTexts.over(name)}</li>
        ))}
      </ul>
    </Section>
  );
}
