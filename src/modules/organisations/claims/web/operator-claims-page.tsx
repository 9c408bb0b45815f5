import { dayOf, writeDate } from "#basics/dates";
import { firstOf, listAsked, page } from "#basics/query";
import { Empty, Lines } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above, State } from "#ui/state";

import { CLAIM_LISTS, type ClaimsToDecide } from "../actions/see-claims-to-decide.ts";
import { roleNames } from "../../domain/names.fr.ts";
import { Said } from "../../web/said.tsx";
import { claimListTexts as words } from "./operator-claims-texts.fr.ts";

export const OPERATOR_CLAIMS = "/operateur/structures";
export const CLAIMS_PAGE = 20;

/** The way back from what is below the list. */
export const OPERATOR_TRAIL = [
  { label: words.trail, at: "/operateur" },
  { label: words.title, at: OPERATOR_CLAIMS },
];

const CLAIM_ORDERS = ["oldest", "newest"] as const;

/** What the address of the list asks: « ?liste=lettres&tri=recentes ». */
export const claimList = listAsked({
  list: firstOf("liste", CLAIM_LISTS, words.words),
  order: firstOf("tri", CLAIM_ORDERS, { oldest: "anciennes", newest: "recentes" }),
  page: page(),
});
export type ClaimListAsked = ReturnType<typeof claimList.read>;

const addressOfList = (asked: ClaimListAsked, changes: Partial<ClaimListAsked>) =>
  claimList.at(OPERATOR_CLAIMS, asked, changes);

export interface ClaimListPageProps {
  readonly asked: ClaimListAsked;
  readonly found: ClaimsToDecide;
  readonly said: string | undefined;
}

/** For the operator: the claims that wait, those that need them first. */
export function ClaimListPage({ asked, found, said }: ClaimListPageProps) {
  return (
    <Page title={words.title} noindex breadcrumb={OPERATOR_TRAIL.slice(0, 1)} lead={words.lead}>
      <Said says={said} />
      <Lists asked={asked} counts={found.counts} />
      <Found asked={asked} found={found} />
      <Section title={words.also} small class="pile-s">
        <ul class="liens">
          <li>
            <a href={`${OPERATOR_CLAIMS}/doublons`}>{words.merges}</a>
          </li>
          <li>
            <a href={`${OPERATOR_CLAIMS}/dissolutions`}>{words.dissolutions}</a>
          </li>
        </ul>
      </Section>
    </Page>
  );
}

function Found({ asked, found }: Pick<ClaimListPageProps, "asked" | "found">) {
  return (
    <Paged
      shown={found.claims}
      total={found.counts[asked.list]}
      asked={asked}
      size={CLAIMS_PAGE}
      at={(changes) => addressOfList(asked, changes)}
      orders={{ of: CLAIM_ORDERS, names: words.orders }}
      draw={(claims) => (
        <Lines>
          {claims.map((claim) => (
            <ClaimLine claim={claim} />
          ))}
        </Lines>
      )}
      empty={<Empty title={words.empty}>{asked.list !== "all" && <p>{words.emptyHelp}</p>}</Empty>}
    />
  );
}

function Lists({
  asked,
  counts,
}: {
  readonly asked: ClaimListAsked;
  readonly counts: ClaimsToDecide["counts"];
}) {
  return (
    <nav aria-label={words.nav}>
      <ul class="liens rang">
        {CLAIM_LISTS.map((list) => (
          <li>
            <a
              href={addressOfList(asked, { list })}
              aria-current={list === asked.list ? "page" : undefined}
            >
              {words.lists[list]}
            </a>{" "}
            <span class="doux petit">{counts[list]}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Who is there already: those who represent it and go on, or a rival beside whom nobody acts. */
function Others({ isStopped }: { readonly isStopped: boolean }) {
  return (
    <State tone={isStopped ? "presse" : "attend"}>{isStopped ? words.rivals : words.beside}</State>
  );
}

function ClaimLine({ claim }: { readonly claim: ClaimsToDecide["claims"][number] }) {
  const { id, name, town, claimant, role, madeAt, state, letterWaits, documents } = claim;
  return (
    <article class="pile-s">
      <Above
        facts={[
          town,
          ...(state === "frozen" ? [<Others isStopped={claim.isStopped} />] : []),
          ...(letterWaits ? [<State tone="attend">{words.letter}</State>] : []),
          ...(documents > 0 ? [<State tone="attend">{words.documents(documents)}</State>] : []),
          ...(claim.isContested ? [<State tone="presse">{words.contested}</State>] : []),
        ]}
      />
      <h2 class="h-petit">
        <a href={`${OPERATOR_CLAIMS}/demandes/${id}`} aria-label={`${name}, ${claimant}`}>
          {name}
        </a>
      </h2>
      <p>{words.says(claimant, roleNames[role], writeDate(dayOf(madeAt)))}</p>
    </article>
  );
}
