import { dayOf, writeDay } from "#basics/dates";
import { AsTyped } from "#ui/markdown";
import { Section } from "#ui/panel";

import type { SeenExchange, SeenStep } from "../actions/see-exchange.ts";
import { isSide } from "../domain/exchange.ts";
import { employerTexts } from "./employer-texts.fr.ts";
import { pageTexts as texts } from "./page-texts.fr.ts";
import { sayStep } from "./say-exchange.ts";
import { TermsRead } from "./terms-read.tsx";
import { reasonTexts } from "./texts.fr.ts";

export interface PartProps {
  readonly seen: SeenExchange;
  readonly today: Temporal.PlainDate;
}

/** What stands, who must still agree, and the versions before. */
export function Terms({ seen, today }: PartProps) {
  const { kind, terms, kept, approvers, names } = seen;
  const isApproved = approvers.every(({ party }) =>
    kept.exchange.approvedBy.some((one) => one === party),
  );
  const current = terms.at(-1);
  const earlier = terms.slice(0, -1).toReversed();
  const { acknowledged } = kept.exchange;
  const isAgreed = acknowledged.asker === terms.length && acknowledged.giver === terms.length;
  return (
    <Section title={isAgreed ? texts.agreed : texts.proposed} id="conditions">
      <TermsRead kind={kind} values={current?.values} today={today} />
      {approvers.length > 0 && (
        <p>
          {isApproved ? texts.approvalsGiven : texts.approvers} :{" "}
          {approvers.map((one) => nameOf(seen, one)).join(", ")}.
        </p>
      )}
      {texts.worth[kind.worth] !== "" && <p class="doux petit">{texts.worth[kind.worth]}</p>}
      {earlier.length > 0 && (
        <details>
          <summary>{texts.earlier}</summary>
          {earlier.map(({ version, author, values }) => (
            <section class="pile-s">
              <h3>{texts.version(version, names[author].name)}</h3>
              <TermsRead kind={kind} values={values} today={today} />
            </section>
          ))}
        </details>
      )}
    </Section>
  );
}

/** A step of the history: when, who, what, and their words. */
export function StepLine({ seen, step, today }: PartProps & { readonly step: SeenStep }) {
  const { by, at, words, reason, byName, beforehandOn } = step;
  const who = isSide(by) ? seen.names[by].name : by === "platform" ? "" : approverName(seen, by);
  const says = sayStep(seen, step);
  return (
    <li>
      <strong>{texts.toDay(writeDay(dayOf(at), today))}</strong> : {who} {says}
      {byName !== undefined && ` (${texts.by(byName)})`}
      {beforehandOn !== undefined &&
        ` (${employerTexts.beforehand(writeDay(Temporal.PlainDate.from(beforehandOn), today))})`}
      {reason !== undefined && reason !== "no-reason" && ` – ${reasonTexts[reason].toLowerCase()}`}.
      {words !== undefined && (
        <blockquote class="bulle">
          <AsTyped text={words} />
        </blockquote>
      )}
    </li>
  );
}

function approverName(seen: SeenExchange, party: SeenStep["by"]): string {
  const named = seen.approvers.find((one) => one.party === party);
  return named === undefined ? "" : nameOf(seen, named);
}

/** Of an organisation that one may not know: what it is to the asker. */
function nameOf(
  { employer }: SeenExchange,
  { party, name }: SeenExchange["approvers"][number],
): string {
  return name ?? (employer?.party === party ? employerTexts.theirEmployer : "…");
}
