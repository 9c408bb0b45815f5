import { ButtonLink } from "#ui/form";
import { Section } from "#ui/panel";

import { type Call, isOpen } from "../../domain/call.ts";
import { type Counted, countOf, type Groups } from "../domain/circle-of-call.ts";
import type { Effort } from "../../domain/hours-spent.ts";
import { togetherTexts as texts } from "./texts.fr.ts";

export interface TogetherInviteProps {
  readonly call: Call;
  /** The groups that answer, and what answering took those who did. */
  readonly here: { readonly groups: Groups; readonly effort: Effort | undefined };
  readonly now: Temporal.Instant;
}

/** « Répondre ensemble »: the groups that form and may be known of, and what answers cost when it is said. */
export function TogetherInvite({ call, here, now }: TogetherInviteProps) {
  const open = isOpen(call, now);
  const answered = countOf(here.groups.answered);
  if (!open && answered === 0 && here.effort === undefined) return null;
  return (
    <Section title={texts.invite} id="ensemble" class="pile-s">
      {open && <p>{texts.inviteSay}</p>}
      <Around groups={here.groups} />
      {open && (
        <p class="a-l-ecran">
          <ButtonLink href={`/appels/${call.number}/ensemble`} kind="clair">
            {texts.invite}
          </ButtonLink>
        </p>
      )}
      {here.effort !== undefined && (
        <p>
          {texts.effort(here.effort.hours, here.effort.answers)}{" "}
          <span class="petit doux">{texts.effortNote}</span>
        </p>
      )}
    </Section>
  );
}

/** « 3 groupes se forment », « 1 groupe a répondu »: the open ones by their names. Nothing when none may be known of. */
export function Around({ groups: { forming, answered } }: { readonly groups: Groups }) {
  return (
    <>
      <Some says={texts.forming} {...forming} />
      <Some says={texts.answered} {...answered} />
    </>
  );
}

function Some({ says, named, unnamed }: Counted & { readonly says: (n: number) => string }) {
  const all = countOf({ named, unnamed });
  if (all === 0) return null;
  return (
    <p>
      {says(all)}
      {named.length > 0 && (
        <>
          {" : "}
          {named.map(({ name, at }, i) => (
            <>
              {i > 0 && (i === named.length - 1 && unnamed === 0 ? " et " : ", ")}
              <a href={at}>{name}</a>
            </>
          ))}
          {unnamed > 0 && ` et ${texts.unnamed(unnamed)}`}
        </>
      )}
      .
    </p>
  );
}
