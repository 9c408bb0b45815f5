import { Form, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenLeaving } from "../actions/see-leaving.ts";
import { addressOf } from "../domain/circle.ts";
import { texts } from "./texts.fr.ts";

/** Before one leaves: what one loses, what goes on, each with the way to end it; then the button. */
export function LeavePage({
  seen: { circle, goesOn },
  problem,
}: {
  readonly seen: SeenLeaving;
  readonly problem?: string | undefined;
}) {
  const comesBack = circle.isOpen && circle.joining === "open";
  return (
    <Page
      title={texts.leaveTitle(circle.name)}
      heading={texts.leave}
      lead={comesBack ? texts.leaveSays : texts.leaveSaysClosed}
      noindex
      narrow
      breadcrumb={[{ label: circle.name, at: addressOf(circle) }]}
    >
      <Problems problem={problem} kept={false} />
      {goesOn?.length === 0 && <p>{texts.goesOnNone}</p>}
      {goesOn !== undefined && goesOn.length > 0 && (
        <Section title={texts.goesOn} id="continue" class="pile-s">
          <p>{texts.goesOnSays}</p>
          {goesOn.map(({ name, all }) => (
            <>
              <h3 class="petit">{name}</h3>
              <ul class="pile-s">
                {all.map(({ says, at, go }) => (
                  <li>
                    {says} <a href={at}>{go}</a>
                  </li>
                ))}
              </ul>
            </>
          ))}
        </Section>
      )}
      <Form action={`${addressOf(circle)}/quitter`} send={texts.leave} />
    </Page>
  );
}
