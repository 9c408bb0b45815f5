import { writeDate } from "#basics/dates";
import type { Instance } from "#services/house";
import { ButtonLink } from "#ui/form";
import { Inlet, Section } from "#ui/panel";

import { conformityLabels, decideConformity } from "../../domain/accessibility.ts";
import { ownWalk } from "../../domain/own-walk.ts";
import { LegalPage, Points } from "./pages.tsx";
import { accessibilityTexts as words } from "./accessibility-texts.fr.ts";

/** The declaration of accessibility, in the parts that RGAA prescribes, from what the operator entered. */
export function AccessibilityPage({
  instance,
  today,
}: {
  readonly instance: Instance;
  readonly today: Temporal.PlainDate;
}) {
  const state = decideConformity(instance.audit, today);
  return (
    <LegalPage title={words.title} lead={words.lead(instance.publisher ?? words.someone)}>
      <Section title={words.state}>
        <p>
          <strong>{words.is(conformityLabels[state])}</strong>
        </p>
        {instance.audit === undefined && <p>{words.noAudit}</p>}
      </Section>
      {instance.audit !== undefined && <Results audit={instance.audit} today={today} />}
      <Inlet title={words.tell}>
        <p>{words.tellUs}</p>
        <p>
          <ButtonLink href="/contact?sujet=accessibility" pictogram="write">
            {words.write}
          </ButtonLink>
        </p>
      </Inlet>
      <Section title={words.aims}>
        <Points says={words.done} />
      </Section>
      <Section title={words.technologies}>
        <p>{words.technologiesAre}</p>
      </Section>
      <Section title={words.tools}>
        <p>{words.toolsAre}</p>
      </Section>
      <Section title={words.walk}>
        <p>{words.walked(ownWalk, writeDate(Temporal.PlainDate.from(ownWalk.on)))}</p>
        <p>{words.notHeld}</p>
        <p>{words.walkIsNoAudit}</p>
      </Section>
      <Section title={words.appeal}>
        <p>{words.appealIs}</p>
      </Section>
    </LegalPage>
  );
}

function Results({
  audit,
  today,
}: {
  readonly audit: NonNullable<Instance["audit"]>;
  readonly today: Temporal.PlainDate;
}) {
  const missing = audit.missing.split("\n").filter((line) => line.trim() !== "");
  const old = decideConformity({ ...audit, met: audit.applicable }, today) === "none";
  const day = writeDate(Temporal.PlainDate.from(audit.on));
  return (
    <Section title={words.results}>
      <p>{words.audited(audit.by, day, audit.met, audit.applicable)}</p>
      {old && <p>{words.old}</p>}
      {missing.length > 0 && (
        <>
          <h3>{words.missing}</h3>
          <Points says={missing} />
        </>
      )}
    </Section>
  );
}
