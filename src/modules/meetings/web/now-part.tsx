import { backTo } from "#basics/form";
import { Button, Form, Press } from "#ui/form";
import { Land } from "#ui/panel";
import { Above } from "#ui/state";

import type { SeenMeeting, SeenProposal } from "../actions/see-meeting.ts";
import { isFixed, objectsUntil } from "../domain/approval.ts";
import { isBehindDoors } from "../domain/closed-session.ts";
import { isThere } from "../domain/quorum.ts";
import { texts as approval } from "./approval-texts.fr.ts";
import { meetingAt, pointAt } from "./addresses.ts";
import type { MeetingProps } from "./before-page.tsx";
import { closeDoorsForm, objectForm } from "./forms.ts";
import { ClosedSession } from "./marks.tsx";
import { listNames, nameIn } from "./presence.tsx";
import { texts } from "./room-texts.fr.ts";

/** The land of the room: what it asks of who reads, now. */
export function NowPart(props: MeetingProps) {
  const { seen } = props;
  const { mine, standing, may, proposals } = seen;
  if (mine?.isRemoved === true)
    return (
      <Land title={texts.shownOut} id="maintenant">
        {null}
      </Land>
    );
  if (standing.isMember && may.take && (mine === undefined || !isThere(mine)))
    return (
      <Land title={texts.enter} id="maintenant" class="pile">
        <p>{texts.enterSays}</p>
        <Press action={`${meetingAt(seen.meeting.id)}/entrer`}>{texts.enter}</Press>
      </Land>
    );
  // Who is outside answers nothing, and is told why they do not write.
  if (!standing.isMember && isBehindDoors(seen.open)) return <PointNow {...props} />;
  // What waits for one’s own answer comes first.
  const put = proposals.find((one) => one.mine === undefined) ?? proposals[0];
  return put === undefined ? <PointNow {...props} /> : <Put {...props} put={put} />;
}

/** Under which point it was put, though another is spoken of since. */
function factsOf({ points }: SeenMeeting, { entry }: SeenProposal) {
  const point = points.find(({ id }) => id === entry.point);
  return point === undefined ? [texts.nowBetween] : [texts.nowPoint(point.place), point.title];
}

function PointNow({ seen, back }: MeetingProps) {
  const { open, may, meeting, points } = seen;
  const next = points.find(({ openedAt }) => openedAt === undefined);
  if (open === undefined)
    return (
      <Land title={next?.title ?? texts.nowBetween} id="maintenant">
        <p>{texts.nowBetweenSays}</p>
        {may.lead && next !== undefined && (
          <Press
            action={`${pointAt(meeting.id, next.id)}/ouvrir`}
            prefix="prochain"
            label={texts.openPointOf(next.title)}
          >
            {texts.openPoint}
          </Press>
        )}
      </Land>
    );
  return (
    <section class="terre pile" aria-labelledby="maintenant">
      <Above facts={[texts.nowPoint(open.place), texts.nowOpen]} />
      <h2 id="maintenant">{open.title}</h2>
      <ClosedSession point={open} />
      {open.closedSession !== undefined && !seen.standing.isMember && (
        <p>{texts.closedSessionOutside}</p>
      )}
      {open.about !== undefined && <p>{open.about}</p>}
      <Approves seen={seen} />
      {may.lead && (
        <Press action={`${pointAt(meeting.id, open.id)}/fermer`} kind="clair" prefix="fin">
          {texts.closePoint}
        </Press>
      )}
      <CloseDoors seen={seen} back={back} />
    </section>
  );
}

/** Under the point that approves the minutes of the time before: these, and the button until it is asked. */
function Approves({ seen }: Pick<MeetingProps, "seen">) {
  const { may, meeting, open, toApprove } = seen;
  if (open?.approves === undefined) return null;
  const isFree = toApprove !== undefined && !isFixed(toApprove);
  return (
    <div class="pile-s">
      <p>
        <a href={`${meetingAt(open.approves)}/compte-rendu`}>{texts.approveRead}</a>
      </p>
      {toApprove?.approvedAt !== undefined && <p>{approval.approvedNow}</p>}
      {toApprove !== undefined && objectsUntil(toApprove) !== undefined && (
        <p>{approval.approvingNow}</p>
      )}
      {isFree && toApprove.objectedAt !== undefined && <p>{approval.approveTogether}</p>}
      {may.lead && isFree && (
        <>
          <Press action={`${meetingAt(meeting.id)}/approuver`} prefix="approuver">
            {texts.approve}
          </Press>
          <p class="petit doux">{approval.approveSays}</p>
        </>
      )}
    </div>
  );
}

/** Who leads goes on with it in closed session. */
function CloseDoors({ seen: { may, meeting, open }, back }: Pick<MeetingProps, "seen" | "back">) {
  if (!may.lead || open === undefined || open.closedSession !== undefined) return null;
  return (
    <details class="pile-s" open={back.form === "close-doors"}>
      <summary>{texts.closeDoors}</summary>
      <p class="petit">{texts.closeDoorsSays}</p>
      <Form
        action={`${pointAt(meeting.id, open.id)}/huis-clos`}
        asks={closeDoorsForm}
        back={backTo("close-doors", back)}
        class="pile"
        prefix="huis-clos"
      >
        <Button kind="clair">{texts.closeDoors}</Button>
      </Form>
    </details>
  );
}

function Put(props: MeetingProps & { readonly put: SeenProposal }) {
  const { seen, put, back } = props;
  const { entry, agrees, awaited, objects, mine } = put;
  const isPut = objects.length === 0;
  return (
    <section class="terre pile" aria-labelledby="maintenant">
      <Above facts={factsOf(seen, put)} />
      <h2 id="maintenant">{isPut ? texts.nowPut : texts.nowObjected}</h2>
      <p class="gros">{entry.words?.text}</p>
      <p class="petit">
        {texts.consentCount(agrees.length)}
        {awaited.length > 0 && <> {texts.awaited(listNames(seen, awaited))}</>}
      </p>
      {objects.map(({ person, why }) => (
        <p>{texts.objects(nameIn(seen, person), why)}</p>
      ))}
      {mine !== undefined && <p>{texts.said[mine]}</p>}
      {seen.may.take && <Answer seen={seen} put={put} back={back} />}
      {seen.may.lead && <Settle seen={seen} put={put} />}
      <CloseDoors seen={seen} back={back} />
    </section>
  );
}

const putAt = ({ meeting }: SeenMeeting, { id }: SeenProposal) =>
  `${meetingAt(meeting.id)}/decisions/${id}`;

function Answer(props: Pick<MeetingProps, "seen" | "back"> & { readonly put: SeenProposal }) {
  const { seen, put, back } = props;
  const at = putAt(seen, put);
  return (
    <div class="pile-s">
      {put.mine !== "agrees" && (
        <Press action={`${at}/consentir`} prefix="consentir">
          {texts.consent}
        </Press>
      )}
      <details class="pile" open={back.form === "object"}>
        <summary>{texts.object}</summary>
        <Form
          action={`${at}/objecter`}
          asks={objectForm}
          back={backTo("object", back)}
          class="pile"
          prefix="objecter"
        >
          <Button kind="clair">{texts.objectSend}</Button>
        </Form>
      </details>
    </div>
  );
}

function Settle({ seen, put }: { readonly seen: SeenMeeting; readonly put: SeenProposal }) {
  const at = putAt(seen, put);
  return (
    <div class="rang">
      {put.objects.length === 0 && seen.voices.isQuorate === false && (
        <p class="petit">{texts.recordNot}</p>
      )}
      {put.objects.length === 0 && seen.voices.isQuorate !== false && (
        <Press action={`${at}/constater`} kind="clair" prefix="constater">
          {texts.record}
        </Press>
      )}
      <Press action={`${at}/voter`} kind="lien" prefix="voter">
        {texts.toVote}
      </Press>
      <Press action={`${at}/retirer`} kind="lien" prefix="retirer">
        {texts.drop}
      </Press>
    </div>
  );
}
