import { Button, ButtonLink, Form, Press } from "#ui/form";
import { Inlet, Land } from "#ui/panel";

import type { SeenOneLine } from "../actions/see-orientation.ts";
import { lineAt } from "./asked.ts";
import { howForm, joinForm } from "./line-forms.ts";
import { lineTexts } from "./line-texts.fr.ts";

const words = lineTexts;

interface Acting {
  readonly seen: SeenOneLine;
  readonly at: string;
}

/** What one may do on a line: answer when it is one's turn; withdraw; answer the same need; propose a change. */
export function LineActs({ seen }: { readonly seen: SeenOneLine }) {
  if (seen.isClosed) return null;
  const at = lineAt(seen.table, seen.line.id);
  const { line, speaks, isMember } = seen;
  const isThere = line.waiting !== undefined || line.standing !== undefined;
  return (
    <>
      {speaks === "itself" && <Answer seen={seen} at={at} />}
      {speaks === "member" && isThere && <AnswerFor seen={seen} at={at} />}
      {seen.mayDrop && speaks !== "itself" && (
        <Press action={`${at}/refuser`} prefix="retirer" kind="clair">
          {words.takeBack}
        </Press>
      )}
      {isMember && !(speaks === "itself" && isThere) && <Also seen={seen} at={at} />}
      {(isMember || speaks === "itself") && isThere && (
        <p>
          <ButtonLink href={`${at}/changer`} kind="clair">
            {speaks === "itself" ? words.changeMine : words.change}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

/** The actor's own answers. */
function Answer({ seen, at }: Acting) {
  const { line, table } = seen;
  const says = seen.words.named.kind === "person" ? words.mine : words.ours;
  return (
    <>
      {line.waiting !== undefined && (
        <Land title={words.yourTurn} id="repondre" class="pile">
          <p>
            {words.yesSays} {table.number !== undefined && words.publicSays}
          </p>
          <div class="rang">
            <Press action={`${at}/confirmer`} prefix="oui">
              {says.yes}
            </Press>
            <Press action={`${at}/refuser`} prefix="non" kind="clair">
              {says.no}
            </Press>
          </div>
        </Land>
      )}
      {line.waiting === undefined && line.isDue && (
        <Land title={words.stillTitle} id="relire" class="pile">
          <Press action={`${at}/confirmer`} prefix="vrai">
            {words.still}
          </Press>
        </Land>
      )}
      {line.standing !== undefined && (
        <Inlet title={words.notTitle} id="plus-nous" small class="pile-s">
          <p>{words.notSays(line.standing.next)}</p>
          <Press action={`${at}/plus-nous`} prefix="plus" kind="clair">
            {says.not}
          </Press>
        </Inlet>
      )}
    </>
  );
}

/** A member answers for one who is not here, and says how they know. */
function AnswerFor({ seen: { line }, at }: Acting) {
  const toConfirm = line.waiting !== undefined || line.isDue;
  if (!toConfirm && line.standing === undefined) return null;
  return (
    <Inlet title={words.forThem} id="a-sa-place" small class="pile">
      <p>{words.forThemSays}</p>
      <Form action={`${at}/confirmer`} asks={howForm} class="pile" prefix="pour">
        <div class="rang">
          {toConfirm && <Button>{words.confirm}</Button>}
          {line.standing !== undefined && (
            <Button kind="clair" action={`${at}/plus-nous`}>
              {words.withdrawFor}
            </Button>
          )}
        </div>
      </Form>
    </Inlet>
  );
}

/** « Nous le faisons aussi », as oneself or for an organisation. */
function Also({ seen, at }: Acting) {
  const { organisations } = seen;
  return (
    <Inlet title={words.alsoTitle} id="nous-aussi" small class="pile">
      <p>{words.alsoSays}</p>
      <Form
        action={`${at}/nous-aussi`}
        asks={organisations.length > 0 ? joinForm(seen) : undefined}
        values={{ organisation: organisations[0]?.id }}
        class="pile-s"
        prefix="aussi"
      >
        <div class="rang">
          <Button kind="clair">{words.also}</Button>
        </div>
      </Form>
    </Inlet>
  );
}
