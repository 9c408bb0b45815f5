import { Section } from "#ui/panel";

import type { Call } from "../../domain/call.ts";
import { Paragraphs } from "../../web/paragraphs.tsx";
import { texts } from "../../web/texts.fr.ts";

/** Longer than this, conditions are no fact to read at a glance: they have a part of the page. */
const LONGEST_FACT = 160;

const isLong = ({ conditions = "" }: Call): boolean => conditions.length > LONGEST_FACT;

/** Under which conditions one may answer, among the facts: whole when short, else the way to them. */
export function ConditionsFact({ call }: { readonly call: Call }) {
  if (call.conditions === undefined) return null;
  return (
    <div>
      <dt>{texts.conditions}</dt>
      <dd>{isLong(call) ? <a href="#conditions">{texts.conditionsBelow}</a> : call.conditions}</dd>
    </div>
  );
}

/** Long conditions, in a part of their own: what was written in one go with dashes is a list again. */
export function LongConditions({
  call,
  printed,
}: {
  readonly call: Call;
  readonly printed: number;
}) {
  if (call.conditions === undefined || !isLong(call)) return null;
  return (
    <Section title={texts.conditions} id="conditions">
      <Paragraphs
        text={call.conditions.replaceAll(/[,;:]? [—–-] (?=\S)/g, "\n– ")}
        printed={printed}
      />
    </Section>
  );
}
