import type { GivenBack } from "#basics/form";
import { ButtonLink, Form } from "#ui/form";
import { Section } from "#ui/panel";

import { roleNames } from "../../domain/names.fr.ts";
import { addressOf, standingOf } from "../../domain/organisation.ts";
import { InsidePage } from "../../team/web/inside-page.tsx";
import type { SeenApprovers } from "../actions/see-approvers.ts";
import { approverForm, whomOf } from "./forms.ts";
import { approversTexts as texts } from "./texts.fr.ts";

export interface ApproversPageProps {
  readonly seen: SeenApprovers;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** « Qui donne les accords »: what was said, who may, and saying it. */
export function ApproversPage({ seen, said, back }: ApproversPageProps) {
  const { organisation, keeps } = seen;
  const at = addressOf(organisation);
  return (
    <InsidePage
      organisation={organisation}
      title={texts.title}
      lead={texts.lead}
      said={said}
      back={back}
      narrow
    >
      <Section title={texts.today} id="aujourd-hui">
        <p class="gros">{sayToday(seen)}</p>
        {isWaiting(seen) && <p>{texts.waits}</p>}
        {isOver(seen) && <p>{texts.noLonger}</p>}
        {standingOf(organisation) !== "verified" && <p>{texts.unverified}</p>}
      </Section>
      <Who seen={seen} />
      {keeps && (
        <Section title={texts.change} id="changer">
          <Form
            action={`${at}/accords`}
            asks={approverForm(seen)}
            values={{ whom: whomOf(seen) }}
            back={back}
            send={texts.send}
          />
        </Section>
      )}
      {seen.readsWorkers && (
        <p>
          <ButtonLink href={`${at}/qui-travaille-ici`} kind="clair">
            {texts.team}
          </ButtonLink>
        </p>
      )}
    </InsidePage>
  );
}

/** Those who may say yes today, by rank. */
function Who({ seen }: Pick<ApproversPageProps, "seen">) {
  const may = seen.team.filter(({ mayApprove }) => mayApprove);
  return (
    <Section title={texts.who} id="qui-dit-oui">
      {may.length === 0 ? (
        <p class="doux">{texts.nobody}</p>
      ) : (
        <ol>
          {may.map(({ one, name }) => (
            <li>
              {name} <span class="doux">({roleNames[one.role]})</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function sayToday({ said, team, email }: SeenApprovers): string {
  const named = said?.named;
  if (named?.kind === "function") return texts.role(roleNames[named.role]);
  if (named?.kind === "given-address") return texts.given(named.words, email ?? "");
  const one = named && team.find((known) => known.one.id === named.representative);
  return one === undefined ? texts.byRank : texts.representative(one.name);
}

const isWaiting = ({ said }: SeenApprovers) =>
  said?.named.kind === "given-address" && said.answeredAt === undefined;

/** Who was named says yes no more: those who may do. */
function isOver({ said, team }: SeenApprovers): boolean {
  const named = said?.named;
  if (named === undefined || named.kind === "given-address") return false;
  return !team.some(
    ({ one, mayApprove }) =>
      mayApprove &&
      (named.kind === "function" ? one.role === named.role : one.id === named.representative),
  );
}
