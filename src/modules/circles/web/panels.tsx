import type { Child } from "hono/jsx";

import { dayOf } from "#basics/dates";
import type { Work } from "#services/house";
import { ButtonLink } from "#ui/form";
import { useFrame } from "#ui/frame";

import { type Awaited, listAwaitedIn } from "../actions/list-awaited.ts";
import {
  listMyInvitationsIn,
  type MyInvitation,
} from "../invitations/actions/list-my-invitations.ts";
import { addressOf } from "../domain/circle.ts";
import { awaitsTexts } from "./awaits-texts.fr.ts";
import { charterSays } from "./circle-awaits.tsx";
import { charterTexts, lifeTexts } from "./keep-texts.fr.ts";

/** « Mon fil »: what my circles wait for me to do, first what others wait for. */
export async function showAwaited(work: Work): Promise<Child | undefined> {
  const invitations = await listMyInvitationsIn(work);
  const awaited = await listAwaitedIn(work);
  if (awaited.length + invitations.length === 0) return undefined;
  return <Lines invitations={invitations} awaited={awaited} today={dayOf(work.now)} />;
}

interface LinesProps {
  readonly invitations: readonly MyInvitation[];
  readonly awaited: readonly Awaited[];
  readonly today: Temporal.PlainDate;
}

/** One at a time on a simple page. */
function Lines({ invitations, awaited, today }: LinesProps) {
  const all = [
    ...invitations.map((one) => <Invited one={one} />),
    ...awaited.map((one) => <Line one={one} today={today} />),
  ];
  const few = useFrame().person?.simple === true ? 1 : all.length;
  return <ul class="lignes serre">{all.slice(0, few)}</ul>;
}

function Invited({ one: { circle, by, at } }: { readonly one: MyInvitation }) {
  return (
    <li class="rang bouts">
      <span>
        <strong>{circle}</strong> : {awaitsTexts.invited(by)}
      </span>
      <ButtonLink href={at} kind="clair" label={`${awaitsTexts.answer}, ${circle}`}>
        {awaitsTexts.answer}
      </ButtonLink>
    </li>
  );
}

function Line({ one, today }: { readonly one: Awaited; readonly today: Temporal.PlainDate }) {
  const { says, at, go } = sentenceOf(one, today);
  const href = `${addressOf(one.circle)}${at}`;
  return (
    <li class="rang bouts">
      <span>
        <strong>{one.circle.name}</strong> : {says}
      </span>
      <ButtonLink href={href} kind="clair" label={`${go}, ${one.circle.name}`}>
        {go}
      </ButtonLink>
    </li>
  );
}

function sentenceOf(one: Awaited, today: Temporal.PlainDate) {
  switch (one.what) {
    case "requests":
      return { says: awaitsTexts.requests(one.count), at: "/demandes", go: awaitsTexts.answer };
    case "charter":
      return { says: charterSays(one.due, today), at: "/charte", go: charterTexts.read };
    case "links":
      return { says: awaitsTexts.links(one.count), at: "/liens", go: awaitsTexts.see };
    case "rest":
      return { says: lifeTexts.proposed, at: "/vie", go: awaitsTexts.answer };
  }
}
