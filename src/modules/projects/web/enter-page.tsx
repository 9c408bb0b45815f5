import { Form, Hidden, titleOf } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenEntry } from "../partners/actions/welcome-partner.ts";
import { partnerTexts as texts } from "../partners/web/texts.fr.ts";

/** Who agreed to a share reads the charter of the circle, and enters. */
export function EnterPage({
  seen,
  problem,
}: {
  readonly seen: SeenEntry;
  readonly problem?: string | undefined;
}) {
  const { answer, circle } = seen;
  const title = texts.enterTitle(circle.name);
  return (
    <Page title={titleOf(title, { problem })} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{texts.enterLead(answer.call.title)}</p>
          <p>{circle.purpose}</p>
        </header>
        <Section title={texts.charter} id="charte">
          <ul>
            {circle.charter.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Section>
        <Form action={`/reponses/${answer.id}/entrer`} send={texts.enter} problem={problem}>
          <Hidden name="charte" value={String(circle.charterVersion)} />
        </Form>
      </div>
    </Page>
  );
}
